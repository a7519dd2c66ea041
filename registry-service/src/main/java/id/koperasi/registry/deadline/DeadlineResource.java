package id.koperasi.registry.deadline;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.deadline.AnnualMeetings.Counts;
import id.koperasi.registry.region.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Tag(name = "Deadlines", description = "Annual meetings that are due, and terms that end.")
class DeadlineResource {

    private final AnnualMeetings meetings;
    private final AnnualMeetingRules rules;
    private final EndingTerms terms;
    private final ApproachRules approach;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    DeadlineResource(
            AnnualMeetings meetings,
            AnnualMeetingRules rules,
            EndingTerms terms,
            ApproachRules approach,
            BusinessClock clock,
            CurrentCaller caller) {
        this.meetings = meetings;
        this.rules = rules;
        this.terms = terms;
        this.approach = approach;
        this.clock = clock;
        this.caller = caller;
    }

    @Schema(name = "AnnualMeetingDuty", description = "Whether a cooperative has heard a year's accounts.")
    record DutyView(
            UUID cooperativeId,
            String name,
            String villageCode,
            @Schema(examples = "2025") int bookYear,
            LocalDate dueOn,
            AnnualMeetingState state,
            @Nullable LocalDate heldOn,

            @Schema(description = "Whether it was held by the last day; absent until it is held.") @Nullable Boolean inTime) {}

    @Schema(
            name = "AnnualMeetingCounts",
            description = "How many of a region's cooperatives have heard a year's accounts.")
    record CountsView(
            String region,
            int bookYear,
            LocalDate dueOn,

            @Schema(description = "Formed by the end of the year.")
            long cooperatives,

            long held,

            @Schema(description = "What those are that have not held it.")
            AnnualMeetingState stateOfOthers,

            long others) {}

    @Schema(name = "EndingTerm", description = "An officer whose term ends soon; the name is public by deed.")
    record EndingTermView(
            UUID appointmentId,
            UUID cooperativeId,
            String cooperative,
            String villageCode,
            String name,
            String office,
            LocalDate termUntil) {

        static EndingTermView of(EndingTerms.Row row) {
            return new EndingTermView(
                    row.appointmentId(),
                    row.cooperativeId(),
                    row.cooperative(),
                    row.villageCode(),
                    row.name(),
                    row.office(),
                    row.termUntil());
        }
    }

    @GET
    @Path("/annual-meetings")
    @Operation(
            operationId = "listAnnualMeetings",
            summary = "Which cooperatives of a region have heard a year's accounts",
            description = "Within six months of its end. The year in which a cooperative was formed is its first.")
    public Page<DutyView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @QueryParam("year") @NotNull @Min(1945) @Max(2999) @Parameter(example = "2025") Integer year,
            @QueryParam("state") @Nullable AnnualMeetingState state,
            @Valid @BeanParam PageRequest page) {
        LocalDate dueOn = rules.dueOn(year);
        AnnualMeetingState open = AnnualMeetingState.open(year, dueOn, today(region));
        boolean nothing = state != null && state != open && state != AnnualMeetingState.HELD;
        if (nothing || !caller.reach().coversRegion(region)) {
            return new Page<>(List.of(), null);
        }
        Cursor after = page.after();
        var place = after == null ? AnnualMeetings.Place.START : new AnnualMeetings.Place(after.text(0), after.uuid(1));
        Boolean held = state == null ? null : state == AnnualMeetingState.HELD;
        return Page.of(
                        meetings.list(region, year, held, place, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.villageCode(), row.cooperativeId()))
                .map(row -> duty(row, year, dueOn));
    }

    @GET
    @Path("/annual-meetings/counts")
    @Operation(operationId = "countAnnualMeetings", summary = "How many have heard a year's accounts")
    public CountsView count(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @QueryParam("year") @NotNull @Min(1945) @Max(2999) @Parameter(example = "2025") Integer year) {
        Counts counts = caller.reach().coversRegion(region) ? meetings.count(region, year) : new Counts(0, 0);
        LocalDate dueOn = rules.dueOn(year);
        return new CountsView(
                region,
                year,
                dueOn,
                counts.cooperatives(),
                counts.held(),
                AnnualMeetingState.open(year, dueOn, today(region)),
                counts.cooperatives() - counts.held());
    }

    @GET
    @Path("/officer-terms")
    @Operation(
            operationId = "listEndingTerms",
            summary = "Officers of a region whose terms end soon",
            description =
                    "Soonest first. A meeting elects their successors, or them, where they have not served twice.")
    public Page<EndingTermView> ending(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @QueryParam("days")
                    @Min(1) @Max(365) @Parameter(
                            description = "Within how many days; as many as the rule of today says when left out.",
                            example = "90")
                    @Nullable Integer days,
            @Valid @BeanParam PageRequest page) {
        if (!caller.reach().coversRegion(region)) {
            return new Page<>(List.of(), null);
        }
        Cursor after = page.after();
        var place = after == null
                ? EndingTerms.Place.START
                : new EndingTerms.Place(after.date(0), after.text(1), after.uuid(2));
        LocalDate today = today(region);
        return Page.of(
                        terms.list(
                                region,
                                today,
                                days == null ? approach.soonUntil(today) : today.plusDays(days),
                                place,
                                page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.termUntil(), row.villageCode(), row.appointmentId()))
                .map(EndingTermView::of);
    }

    private DutyView duty(AnnualMeetings.Row row, int year, LocalDate dueOn) {
        LocalDate heldOn = row.heldOn();
        return new DutyView(
                row.cooperativeId(),
                row.name(),
                row.villageCode(),
                year,
                dueOn,
                heldOn == null
                        ? AnnualMeetingState.open(year, dueOn, today(row.villageCode()))
                        : AnnualMeetingState.HELD,
                heldOn,
                heldOn == null ? null : !heldOn.isAfter(dueOn));
    }

    private LocalDate today(String region) {
        return clock.today(IndonesianZone.ofRegion(region));
    }
}
