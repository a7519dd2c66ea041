package id.koperasi.training.attendance;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.training.attendance.AttendanceLists.Participation;
import id.koperasi.training.attendance.AttendanceLists.Present;
import id.koperasi.training.attendance.AttendanceRejection.UnknownLesson;
import id.koperasi.training.attendance.AttendanceRejection.WithoutASeat;
import id.koperasi.training.person.MaskedName;
import id.koperasi.training.session.SessionRejection.SessionNotOpen;
import id.koperasi.training.session.SessionRejection.SessionWasHeld;
import id.koperasi.training.session.TrainingSessions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/sessions/{sessionId}/attendance")
@Tag(name = "Attendance", description = "Who was there, and what each takes home to do.")
class AttendanceResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final HoldingSessions holding;
    private final AttendanceLists lists;
    private final TrainingSessions sessions;
    private final CurrentCaller caller;

    AttendanceResource(
            HoldingSessions holding, AttendanceLists lists, TrainingSessions sessions, CurrentCaller caller) {
        this.holding = holding;
        this.lists = lists;
        this.sessions = sessions;
        this.caller = caller;
    }

    @Schema(description = "Who was there in one lesson; nobody is a list too.")
    record NewAttendance(
            @NotBlank @Size(max = 200) @Schema(description = "The title of the lesson.", examples = "Mekanisme dana bergulir")
            String lesson,

            @NotNull @Size(max = 5_000) @Schema(description = "The invitations of those present.")
            List<@NotNull UUID> present,

            @Nullable @Size(max = 5_000) @Schema(description = "Those who came late; they were there.")
            List<@NotNull UUID> late,

            @Nullable @Size(max = 5_000) @Schema(description = "Those who left early; they were there.")
            List<@NotNull UUID> leftEarly) {

        private Present all() {
            return new Present(present, late == null ? List.of() : late, leftEarly == null ? List.of() : leftEarly);
        }
    }

    @Schema(name = "Attendance", description = "The list of a lesson is in.")
    record AttendanceView(String lesson, int present) {}

    @Schema(name = "Participation", description = "How much of a session somebody has heard.")
    record ParticipationView(
            UUID invitationId,
            UUID cooperativeId,
            String office,
            String name,
            long heardJp,
            long givenJp,

            @Schema(description = "Whether that suffices for a certificate.")
            boolean longEnough) {}

    @POST
    @Change
    @Operation(
            operationId = "recordAttendance",
            summary = "Note who is present in a lesson",
            description =
                    "The whole list of the lesson: sent again until the session is held, it replaces the earlier one, which is kept. What phones have scanned stays, and late or early is who is so by either.")
    @Refuses({UnknownLesson.class, WithoutASeat.class, DateInTheFuture.class, SessionWasHeld.class, SessionNotOpen.class
    })
    public RestResponse<AttendanceView> record(
            @PathParam("sessionId") UUID sessionId, @NotNull @Valid NewAttendance body) {
        int present = holding.attend(sessionId, body.lesson().strip(), body.all());
        return RestResponse.ok(new AttendanceView(body.lesson(), present));
    }

    @GET
    @Operation(operationId = "listAttendance", summary = "How much each participant has heard so far")
    public Page<ParticipationView> list(@PathParam("sessionId") UUID sessionId, @Valid @BeanParam PageRequest page) {
        sessions.required(sessionId);
        UUID last = page.after() == null ? FIRST : page.after().uuid(0);
        return Page.of(
                        lists.participation(sessionId, last, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.invitationId()))
                .map(this::view);
    }

    @Schema(name = "AttendanceList", description = "A list as somebody wrote it; of each lesson the last one counts.")
    record ListView(
            int lesson,
            String title,
            int present,
            int late,
            int leftEarly,

            @Schema(description = "As his token names him.") String recordedBy,

            Instant recordedAt) {}

    @GET
    @Path("/lists")
    @Operation(
            operationId = "listAttendanceLists",
            summary = "The lists of those present that were written, and by whom",
            description = "In the order they came in, those that others replaced too.")
    public Page<ListView> lists(@PathParam("sessionId") UUID sessionId, @Valid @BeanParam PageRequest page) {
        sessions.required(sessionId);
        long last = page.after() == null ? 0 : page.after().number(0);
        return Page.of(lists.versions(sessionId, last, page.rowsToRead()), page.limit(), row -> Cursor.of(row.id()))
                .map(row -> new ListView(
                        row.lesson(),
                        row.title(),
                        row.present(),
                        row.late(),
                        row.leftEarly(),
                        row.recordedBy(),
                        row.recordedAt()));
    }

    private ParticipationView view(Participation row) {
        return new ParticipationView(
                row.invitationId(),
                row.cooperativeId(),
                row.office(),
                caller.reach().everything() ? MaskedName.of(row.name()) : row.name(),
                row.heardJp(),
                row.givenJp(),
                row.longEnough());
    }
}
