package id.koperasi.funding.holiday;

import id.koperasi.funding.holiday.HolidayRejection.ChangedMeanwhile;
import id.koperasi.funding.holiday.HolidayRejection.DayTwice;
import id.koperasi.funding.holiday.HolidayRejection.OfAnotherYear;
import id.koperasi.funding.holiday.HolidayRejection.UnknownCalendar;
import id.koperasi.funding.schedule.DueDays;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/holiday-years")
@Tag(name = "Holidays", description = "The holidays by which due days move to the next working day.")
class HolidayResource {

    private static final int MOST_DAYS = 100;
    private static final String CODE = "[A-Z0-9][A-Z0-9-]{1,39}";

    private final Holidays holidays;
    private final RecordingHolidays recording;

    HolidayResource(Holidays holidays, RecordingHolidays recording) {
        this.holidays = holidays;
        this.recording = recording;
    }

    @Schema(description = "The holidays of a year, all of them.")
    record NewHolidayYear(
            @Pattern(regexp = CODE) @Schema(description = "Of which calendar; that of the nation when it is left out.", examples = "NATIONAL")
            @Nullable String calendar,

            @NotNull @Min(2025) @Max(2100) @Schema(examples = "2027")
            Integer year,

            @NotBlank @Size(max = 200) @Schema(description = "The joint decree that says so.", examples = "SKB Tiga Menteri 1/2026")
            String decree,

            @NotNull @Size(max = MOST_DAYS) List<@NotNull @Valid Holiday> days) {}

    @Schema(
            name = "HolidayYear",
            description = "The holidays of a year; due days of other years move by weekends only.")
    record HolidayYearView(
            @Schema(examples = "NATIONAL") String calendar,
            @Schema(examples = "2026") int year,

            @Schema(description = "From 1; a decree may be changed within its year.")
            int version,

            String decree,

            List<Holiday> days) {

        static HolidayYearView of(HolidayYear year) {
            return new HolidayYearView(year.calendar(), year.year(), year.version(), year.decree(), year.days());
        }
    }

    @GET
    @Operation(operationId = "listHolidayYears", summary = "The years of a calendar whose holidays are known")
    @Refuses(UnknownCalendar.class)
    public List<HolidayYearView> list(
            @Parameter(description = "Of which calendar; that of the nation when it is left out.")
                    @QueryParam("calendar")
                    @DefaultValue(DueDays.NATIONAL)
                    @Pattern(regexp = CODE) String calendar) {
        return holidays.yearsOf(calendar).stream().map(HolidayYearView::of).toList();
    }

    @POST
    @Change
    @Operation(
            operationId = "recordHolidayYear",
            summary = "Record the holidays of a year",
            description =
                    "The due days of open loans of this calendar follow at the next end of day, in a new version of each"
                            + " schedule.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = HolidayYearView.class)))
    @Refuses({UnknownCalendar.class, OfAnotherYear.class, DayTwice.class, ChangedMeanwhile.class})
    public RestResponse<HolidayYearView> record(@NotNull @Valid NewHolidayYear body) {
        HolidayYear recorded = recording.record(
                Objects.requireNonNullElse(body.calendar(), DueDays.NATIONAL), body.year(), body.decree(), body.days());
        return RestResponse.status(RestResponse.Status.CREATED, HolidayYearView.of(recorded));
    }
}
