package id.koperasi.training.attendance;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.training.attendance.AttendanceCorrections.Correction;
import id.koperasi.training.attendance.AttendanceCorrections.Made;
import id.koperasi.training.attendance.AttendanceRejection.AbsentAndLate;
import id.koperasi.training.attendance.AttendanceRejection.CorrectedBeforeHolding;
import id.koperasi.training.attendance.AttendanceRejection.UnknownLesson;
import id.koperasi.training.attendance.AttendanceRejection.WithoutASeat;
import id.koperasi.training.attendance.CorrectingAttendance.Corrected;
import id.koperasi.training.session.TrainingSessions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sessions/{sessionId}/attendance-corrections")
@Tag(name = "Attendance")
class AttendanceCorrectionResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final CorrectingAttendance correcting;
    private final AttendanceCorrections corrections;
    private final TrainingSessions sessions;

    AttendanceCorrectionResource(
            CorrectingAttendance correcting, AttendanceCorrections corrections, TrainingSessions sessions) {
        this.correcting = correcting;
        this.corrections = corrections;
        this.sessions = sessions;
    }

    @Schema(description = "What is right of a participant and a lesson of a held session.")
    record NewAttendanceCorrection(
            @Schema(description = "The number of the lesson.", examples = "1") @Min(1) @Max(100) int lesson,

            @NotNull UUID invitationId,
            boolean present,
            boolean late,
            boolean leftEarly,
            @NotNull CorrectionReason reason,

            @NotBlank @Size(max = 500) @Schema(description = "By what it is known.", examples = "Daftar hadir bertanda tangan, halaman 2")
            String evidence) {

        private Correction correction() {
            return new Correction(lesson, invitationId, present, late, leftEarly, reason, evidence.strip());
        }
    }

    @Schema(name = "AttendanceCorrectionMade", description = "A correction that counts from now on.")
    record CorrectedView(
            UUID correctionId,

            @Schema(description = "How many were there long enough.")
            int participants) {}

    @Schema(
            name = "AttendanceCorrection",
            description = "What a held session was told later; of a participant and a lesson the last word counts.")
    record CorrectionView(
            UUID correctionId,
            int lesson,
            UUID invitationId,
            boolean present,
            boolean late,
            boolean leftEarly,
            CorrectionReason reason,
            String evidence,

            @Schema(description = "As his token names him.") String recordedBy,

            Instant recordedAt) {

        static CorrectionView of(Made made) {
            return new CorrectionView(
                    made.id(),
                    made.lesson(),
                    made.invitationId(),
                    made.present(),
                    made.late(),
                    made.leftEarly(),
                    CorrectionReason.valueOf(made.reason()),
                    made.evidence(),
                    made.recordedBy(),
                    made.recordedAt());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "correctAttendance",
            summary = "Correct who was there after the session was held",
            description = "A new fact beside lists and scans, which stay as they are. Who is not entitled to his "
                    + "certificate by it loses it, and who is gets one when certificates are issued again.")
    @APIResponse(
            responseCode = "201",
            description = "It counts.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CorrectedView.class)))
    @Refuses({CorrectedBeforeHolding.class, UnknownLesson.class, AbsentAndLate.class, WithoutASeat.class})
    public RestResponse<CorrectedView> correct(
            @PathParam("sessionId") UUID sessionId, @NotNull @Valid NewAttendanceCorrection body) {
        Corrected corrected = correcting.correct(sessionId, body.correction());
        return RestResponse.status(
                RestResponse.Status.CREATED, new CorrectedView(corrected.id(), corrected.participants()));
    }

    @GET
    @Operation(
            operationId = "listAttendanceCorrections",
            summary = "What a held session was told of those present later")
    public Page<CorrectionView> list(@PathParam("sessionId") UUID sessionId, @Valid @BeanParam PageRequest page) {
        sessions.required(sessionId);
        UUID last = page.after() == null ? FIRST : page.after().uuid(0);
        return Page.of(corrections.of(sessionId, last, page.rowsToRead()), page.limit(), row -> Cursor.of(row.id()))
                .map(CorrectionView::of);
    }
}
