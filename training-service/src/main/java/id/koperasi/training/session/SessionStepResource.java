package id.koperasi.training.session;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.training.budget.BudgetRejection.BudgetLineExceeded;
import id.koperasi.training.budget.BudgetRejection.BudgetLineNotPassed;
import id.koperasi.training.session.SessionRejection.CostWithoutLine;
import id.koperasi.training.session.SessionRejection.CostsNothing;
import id.koperasi.training.session.SessionRejection.StepOutOfOrder;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/sessions/{sessionId}")
@Tag(name = "Sessions")
class SessionStepResource {

    private final LeadingSessions leading;
    private final LessonSpeakers speakers;

    SessionStepResource(LeadingSessions leading, LessonSpeakers speakers) {
        this.leading = leading;
        this.speakers = speakers;
    }

    @Schema(description = "The session does not take place.")
    record NewCancellation(
            @NotNull LocalDate cancelledOn, @NotNull CancelReason reason) {}

    @Schema(description = "What the session has cost is known.")
    record NewClosing(
            @Nullable @Schema(description = "Rupiah; left out where no budget pays it.", examples = "41500000")
            Rupiah spent) {}

    @POST
    @Path("/approval")
    @Change
    @Operation(
            operationId = "approveSession",
            summary = "Approve a session with the money for it",
            description =
                    "Sets its cost aside in the line of the budget, which must be passed and have that much left.")
    @Refuses({BudgetLineNotPassed.class, BudgetLineExceeded.class, StepOutOfOrder.class})
    public RestResponse<SessionView> approve(@PathParam("sessionId") UUID sessionId) {
        return RestResponse.ok(view(leading.approve(sessionId)));
    }

    @POST
    @Path("/opening")
    @Change
    @Operation(
            operationId = "openSession",
            summary = "Open an approved session",
            description = "From now on officers are invited. A session that costs the public nothing is open at once.")
    @Refuses(StepOutOfOrder.class)
    public RestResponse<SessionView> open(@PathParam("sessionId") UUID sessionId) {
        return RestResponse.ok(view(leading.open(sessionId)));
    }

    @POST
    @Path("/cancellation")
    @Change
    @Operation(
            operationId = "cancelSession",
            summary = "Cancel a session",
            description = "Gives its money, its place, its speakers and its participants back.")
    @Refuses({StepOutOfOrder.class, DateInTheFuture.class})
    public RestResponse<SessionView> cancel(
            @PathParam("sessionId") UUID sessionId, @NotNull @Valid NewCancellation body) {
        return RestResponse.ok(view(leading.cancel(sessionId, body.cancelledOn(), body.reason())));
    }

    @POST
    @Path("/closing")
    @Change
    @Operation(
            operationId = "closeSession",
            summary = "Close a session that was held",
            description = "What was set aside goes back, and what it cost is spent.")
    @Refuses({BudgetLineExceeded.class, StepOutOfOrder.class, CostsNothing.class, CostWithoutLine.class})
    public RestResponse<SessionView> close(@PathParam("sessionId") UUID sessionId, @NotNull @Valid NewClosing body) {
        return RestResponse.ok(view(leading.close(sessionId, body.spent())));
    }

    private SessionView view(TrainingSession session) {
        return SessionView.of(session, speakers.of(session.id()));
    }
}
