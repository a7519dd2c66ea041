package id.koperasi.training.scan;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.training.person.MaskedName;
import id.koperasi.training.scan.LessonRoom.ShownCode;
import id.koperasi.training.scan.ScanRejection.LessonUnknown;
import id.koperasi.training.scan.ScanRejection.ScannerWithoutSeat;
import id.koperasi.training.session.TrainingSessions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/sessions/{sessionId}/lessons/{lesson}")
@Tag(name = "Attendance")
class LessonRoomResource {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int MOST_CODES = 500;

    private final LessonRoom room;
    private final Scans scans;
    private final TrainingSessions sessions;
    private final CurrentCaller caller;

    LessonRoomResource(LessonRoom room, Scans scans, TrainingSessions sessions, CurrentCaller caller) {
        this.room = room;
        this.scans = scans;
        this.sessions = sessions;
        this.caller = caller;
    }

    @Schema(name = "LessonCode", description = "What the screen in the room shows, and from when to when.")
    record CodeView(
            @Schema(examples = "58823529-3f2a7c118a4e5d0f") String code, Instant from, Instant until) {}

    @Schema(name = "LessonCodes", description = "The codes one after the other.")
    record CodesView(List<CodeView> items) {}

    @Schema(description = "Somebody is excused from this lesson.")
    record NewExcuse(@NotNull UUID invitationId, @NotNull Excuse reason) {}

    @Schema(name = "Excused", description = "Who is excused; what was not heard does not count all the same.")
    record ExcusedView(UUID invitationId, Excuse reason) {}

    @Schema(name = "LessonGuest", description = "A participant, and how it is known that he was in this lesson.")
    record GuestView(
            UUID invitationId,
            UUID cooperativeId,
            String office,

            @Schema(description = "Masked for who is not in charge of the region.")
            String name,

            boolean present,

            @Nullable @Schema(description = "SCAN, or LIST when somebody wrote it down; absent for who was not there.")
            String how,

            boolean late,
            boolean leftEarly,
            @Nullable Instant scannedAt,

            @Schema(description = "Whether the scan was kept until there was a network.")
            boolean offline,

            @Nullable Excuse excused) {}

    @GET
    @Path("/codes")
    @Operation(
            operationId = "showLessonCodes",
            summary = "The codes for the screen in the room",
            description = "Those of a whole lesson can be fetched before it, for a room without a network.")
    public CodesView codes(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("lesson") int lesson,
            @Parameter(description = "From when on; now without it.") @QueryParam("from") @Nullable Instant from,
            @Parameter(description = "How many.") @QueryParam("count") @DefaultValue("4") @Min(1) @Max(MOST_CODES) int count) {
        return new CodesView(room.codes(sessionId, lesson, from, count).stream()
                .map(LessonRoomResource::view)
                .toList());
    }

    @POST
    @Path("/excuses")
    @Change
    @Operation(
            operationId = "excuseFromLesson",
            summary = "Excuse somebody from a lesson, before it or when his letter comes")
    @Refuses({LessonUnknown.class, ScannerWithoutSeat.class})
    public RestResponse<ExcusedView> excuse(
            @PathParam("sessionId") UUID sessionId, @PathParam("lesson") int lesson, @NotNull @Valid NewExcuse body) {
        room.excuse(sessionId, lesson, body.invitationId(), body.reason());
        return RestResponse.ok(new ExcusedView(body.invitationId(), body.reason()));
    }

    @GET
    @Path("/attendance")
    @Operation(
            operationId = "listLessonAttendance",
            summary = "Who was in a lesson, and how that is known",
            description = "Who was there himself sees his own.")
    public Page<GuestView> attendance(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("lesson") int lesson,
            @Valid @BeanParam PageRequest page) {
        ScanningPresence.lesson(sessions.required(sessionId), lesson);
        UUID last = page.after() == null ? FIRST : page.after().uuid(0);
        return Page.of(
                        scans.room(sessionId, lesson, last, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.invitationId()))
                .map(this::view);
    }

    private static CodeView view(ShownCode code) {
        return new CodeView(code.code(), code.from(), code.until());
    }

    private GuestView view(Scans.Guest row) {
        return new GuestView(
                row.invitationId(),
                row.cooperativeId(),
                row.office(),
                caller.reach().everything() ? MaskedName.of(row.name()) : row.name(),
                row.how() != null,
                row.how(),
                row.late(),
                row.leftEarly(),
                row.scannedAt(),
                row.offline(),
                row.excused() == null ? null : Excuse.valueOf(row.excused()));
    }
}
