package id.koperasi.training.coaching;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.training.coaching.CoachingRejection.AssignmentEnded;
import id.koperasi.training.coaching.CoachingRejection.CoachUnfit;
import id.koperasi.training.coaching.CoachingRejection.EndedBeforeAssignment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/coach-assignments/{assignmentId}")
@Tag(name = "Coaching")
class AssignmentEndResource {

    private final EndingCoaching ending;

    AssignmentEndResource(EndingCoaching ending) {
        this.ending = ending;
    }

    @Schema(description = "The coach has the cooperative no longer.")
    record NewAssignmentEnd(
            @NotNull @Schema(description = "The first day without him.", examples = "2026-01-05")
            LocalDate endedOn,

            @NotNull @Schema(examples = "OTHER") AssignmentEnd reason) {}

    @Schema(name = "AssignmentEnd", description = "An assignment that has ended.")
    record EndView(UUID assignmentId, LocalDate endedOn, AssignmentEnd reason) {}

    @Schema(description = "Another coach of the same organisation takes the cooperative.")
    record NewAssignmentMove(
            @NotNull UUID coachId,

            @NotNull @Schema(description = "His first day.", examples = "2026-01-05")
            LocalDate movedOn) {}

    @Schema(name = "AssignmentMove", description = "A cooperative that has another coach now.")
    record MoveView(
            @Schema(description = "The new assignment.") UUID assignmentId, UUID coachId, LocalDate movedOn) {}

    @POST
    @Path("/ending")
    @Change
    @Operation(
            operationId = "endCoachAssignment",
            summary = "End an assignment",
            description = "The coach has room again. The cooperative gets another by the next distribution.")
    @Refuses({AssignmentEnded.class, EndedBeforeAssignment.class, DateInTheFuture.class})
    public RestResponse<EndView> end(
            @PathParam("assignmentId") UUID assignmentId, @NotNull @Valid NewAssignmentEnd body) {
        ending.end(assignmentId, body.endedOn(), body.reason());
        return RestResponse.ok(new EndView(assignmentId, body.endedOn(), body.reason()));
    }

    @POST
    @Path("/transfer")
    @Change
    @Operation(
            operationId = "transferCoachAssignment",
            summary = "Give a cooperative to another coach",
            description = "Of the same organisation, of whose region it is, and who has room.")
    @Refuses({AssignmentEnded.class, EndedBeforeAssignment.class, CoachUnfit.class, DateInTheFuture.class})
    public RestResponse<MoveView> move(
            @PathParam("assignmentId") UUID assignmentId, @NotNull @Valid NewAssignmentMove body) {
        UUID moved = ending.move(assignmentId, body.coachId(), body.movedOn());
        return RestResponse.ok(new MoveView(moved, body.coachId(), body.movedOn()));
    }
}
