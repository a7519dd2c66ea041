package id.koperasi.funding.holiday;

import id.koperasi.funding.holiday.HolidayRejection.CalendarExists;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/holiday-calendars")
@Tag(name = "Holidays")
class HolidayCalendarResource {

    private final Holidays holidays;
    private final RecordingHolidays recording;

    HolidayCalendarResource(Holidays holidays, RecordingHolidays recording) {
        this.holidays = holidays;
        this.recording = recording;
    }

    @GET
    @Operation(operationId = "listHolidayCalendars", summary = "The calendars of holidays that a programme may name")
    public List<HolidayCalendar> list() {
        return holidays.named();
    }

    @POST
    @Change
    @Operation(
            operationId = "beginHolidayCalendar",
            summary = "Begin a calendar of holidays beside that of the nation",
            description =
                    "Its years are recorded whole, each with the decree that says so; until then only weekends count.")
    @APIResponse(
            responseCode = "201",
            description = "Begun.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = HolidayCalendar.class)))
    @Refuses(CalendarExists.class)
    public RestResponse<HolidayCalendar> begin(@NotNull @Valid HolidayCalendar body) {
        return RestResponse.status(RestResponse.Status.CREATED, recording.begin(body));
    }
}
