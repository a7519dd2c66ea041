package id.koperasi.registry.deadline;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.deadline.MeetingDeadlines.Asked;
import id.koperasi.registry.deadline.MeetingDeadlines.Place;
import id.koperasi.registry.deadline.MeetingDeadlines.Row;
import id.koperasi.registry.deadline.MeetingDeadlines.State;
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

@Path("/v1/meeting-deadlines")
@Tag(name = "Deadlines", description = "Annual meetings that are due, and terms that end.")
class MeetingDeadlineResource {

    private final MeetingDeadlines deadlines;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    MeetingDeadlineResource(MeetingDeadlines deadlines, BusinessClock clock, CurrentCaller caller) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.caller = caller;
    }

    @Schema(name = "MeetingDeadline", description = "By when a cooperative owes something about its meetings.")
    record MeetingDeadlineView(
            UUID cooperativeId,
            String name,
            String villageCode,
            MeetingDeadline deadline,

            @Schema(description = "Whose accounts; not of a second call.", examples = "2025") @Nullable Integer bookYear,

            @Schema(description = "The meeting to which too few came, of a second call.") @Nullable UUID meetingId,

            @Schema(description = "The last day in time.") LocalDate dueOn,
            State state,
            @Nullable LocalDate doneOn) {

        static MeetingDeadlineView of(Row row, MeetingDeadline deadline, State state) {
            boolean second = deadline == MeetingDeadline.SECOND_CALL;
            return new MeetingDeadlineView(
                    row.cooperativeId(),
                    row.name(),
                    row.villageCode(),
                    deadline,
                    second ? null : Integer.valueOf(row.about()),
                    second ? UUID.fromString(row.about()) : null,
                    row.dueOn(),
                    state,
                    row.doneOn());
        }
    }

    @GET
    @Operation(
            operationId = "listMeetingDeadlines",
            summary = "Deadlines of meetings of a region's cooperatives",
            description =
                    "The accounts of a year, the board's report on it before that meeting, and the second call after "
                            + "a meeting to which too few came: not yet due, due because the last day is near, overdue or done.")
    public Page<MeetingDeadlineView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @QueryParam("deadline") @NotNull MeetingDeadline deadline,
            @QueryParam("year")
                    @Min(1945) @Max(2999) @Parameter(
                            description = "Whose accounts; the last year when left out. A second call has none.",
                            example = "2025")
                    @Nullable Integer year,
            @QueryParam("state") @Nullable State state,
            @Valid @BeanParam PageRequest page) {
        if (!caller.reach().coversRegion(region)) {
            return new Page<>(List.of(), null);
        }
        LocalDate today = clock.today(IndonesianZone.ofRegion(region));
        Cursor after = page.after();
        var place = after == null ? Place.START : new Place(after.text(0), after.uuid(1), after.text(2));
        var asked = new Asked(deadline, year == null ? today.getYear() - 1 : year, today);
        int days = deadlines.days(deadline, today);
        return Page.of(
                        deadlines.list(region, asked, state, place, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.villageCode(), row.cooperativeId(), row.about()))
                .map(row -> MeetingDeadlineView.of(row, deadline, row.state(today, days)));
    }
}
