package id.koperasi.registry.meeting;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.meeting.Attendance.Came;
import id.koperasi.registry.roll.Roll;
import id.koperasi.registry.roll.Roll.OnRoll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is called to a meeting and who came, by the ids that the ledger gave its members: here nobody has a name. */
@Path("/v1/cooperatives/{cooperativeId}/meeting-calls/{callId}")
@Tag(name = "Meetings", description = "Annual and extraordinary meetings of the members.")
class MeetingRollResource {

    private static final UUID START = new UUID(0, 0);

    private final MeetingCalls calls;
    private final Attendance attendance;
    private final Roll roll;

    MeetingRollResource(MeetingCalls calls, Attendance attendance, Roll roll) {
        this.calls = calls;
        this.attendance = attendance;
        this.roll = roll;
    }

    @Schema(
            name = "RollEntry",
            description = "A member on the roll of the day of a meeting; who he is the ledger tells.")
    record RollEntryView(
            UUID memberId,

            @Schema(description = "False of an extraordinary member (anggota luar biasa), who does not count.")
            boolean votes,

            LocalDate admittedOn,

            @Schema(description = "Whether he was recorded as present.")
            boolean present) {

        static RollEntryView of(OnRoll member, Set<UUID> came) {
            return new RollEntryView(
                    member.memberId(), member.votes(), member.admittedOn(), came.contains(member.memberId()));
        }
    }

    @Schema(name = "AttendanceEntry", description = "A member who came; who he is the ledger tells.")
    record AttendanceEntryView(UUID memberId, Instant presentAt, Attend.How how) {

        static AttendanceEntryView of(Came came) {
            return new AttendanceEntryView(came.memberId(), came.presentAt(), came.how());
        }
    }

    @GET
    @Path("/roll")
    @Operation(
            operationId = "listMeetingRoll",
            summary = "The roll of members of a meeting",
            description = "Whoever is a member on the day of the meeting, as the ledger has told it so far.")
    public Page<RollEntryView> roll(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("callId") UUID callId,
            @Valid @BeanParam PageRequest page) {
        MeetingCall call = calls.ofMembers(cooperativeId, callId);
        List<OnRoll> members = roll.on(cooperativeId, call.convened().heldOn(), after(page), page.rowsToRead());
        Set<UUID> came = attendance.cameOf(
                call.id(), members.stream().map(OnRoll::memberId).toList());
        return Page.of(members, page.limit(), member -> Cursor.of(member.memberId()))
                .map(member -> RollEntryView.of(member, came));
    }

    @GET
    @Path("/attendance")
    @Operation(
            operationId = "listAttendance",
            summary = "Who came to a meeting",
            description = "Each member once, by what it is known that he came.")
    public Page<AttendanceEntryView> attendance(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("callId") UUID callId,
            @Valid @BeanParam PageRequest page) {
        MeetingCall call = calls.ofMembers(cooperativeId, callId);
        return Page.of(
                        attendance.of(call.id(), after(page), page.rowsToRead()),
                        page.limit(),
                        came -> Cursor.of(came.memberId()))
                .map(AttendanceEntryView::of);
    }

    private static UUID after(PageRequest page) {
        return page.after() == null ? START : page.after().uuid(0);
    }
}
