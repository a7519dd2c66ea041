package id.koperasi.training.attendance;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.training.attendance.AttendanceRejection.AttendanceMissing;
import id.koperasi.training.session.SessionRejection.HeldBeforeItsEnd;
import id.koperasi.training.session.SessionRejection.SessionNotOpen;
import id.koperasi.training.session.SessionRejection.SessionWasHeld;
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

@Path("/v1/sessions/{sessionId}/holding")
@Tag(name = "Sessions")
class HoldingResource {

    private final HoldingSessions holding;

    HoldingResource(HoldingSessions holding) {
        this.holding = holding;
    }

    @Schema(description = "The session was held.")
    record NewHolding(
            @NotNull @Schema(description = "Its last day.", examples = "2025-09-22")
            LocalDate heldOn) {}

    @Schema(name = "Holding", description = "A session that was held.")
    record HoldingView(
            UUID sessionId,
            LocalDate heldOn,

            @Schema(description = "How many were there long enough.")
            int participants) {}

    @POST
    @Change
    @Operation(
            operationId = "holdSession",
            summary = "Declare a session held",
            description = "Needs the lists of all lessons; nobody is invited, seated or marked as present after that.")
    @Refuses({
        AttendanceMissing.class,
        DateInTheFuture.class,
        HeldBeforeItsEnd.class,
        SessionWasHeld.class,
        SessionNotOpen.class
    })
    public RestResponse<HoldingView> hold(@PathParam("sessionId") UUID sessionId, @NotNull @Valid NewHolding body) {
        int participants = holding.hold(sessionId, body.heldOn());
        return RestResponse.ok(new HoldingView(sessionId, body.heldOn(), participants));
    }
}
