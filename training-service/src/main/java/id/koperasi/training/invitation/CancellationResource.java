package id.koperasi.training.invitation;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.training.invitation.InvitationRejection.InvitationLapsed;
import id.koperasi.training.session.SessionRejection.SessionNotOpen;
import id.koperasi.training.session.SessionRejection.SessionWasHeld;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sessions/{sessionId}/cancellations")
@Tag(name = "Invitations")
class CancellationResource {

    private final AnsweringInvitations answering;

    CancellationResource(AnsweringInvitations answering) {
        this.answering = answering;
    }

    @POST
    @Change
    @Operation(
            operationId = "cancelInvitation",
            summary = "Decline an invitation or cancel a confirmed one",
            description =
                    "A free seat goes to the first of the waiting list. Who cancelled may confirm again, behind all who wait.")
    @Refuses({InvitationLapsed.class, SessionNotOpen.class, SessionWasHeld.class})
    public RestResponse<AnswerView> cancel(
            @PathParam("sessionId") UUID sessionId, @NotNull @Valid InvitationName body) {
        return RestResponse.ok(AnswerView.of(body.invitationId(), answering.cancel(sessionId, body.invitationId())));
    }
}
