package id.koperasi.training.invitation;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.training.invitation.InvitationRejection.InvitationLapsed;
import id.koperasi.training.session.SessionRejection.ParticipantElsewhere;
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

@Path("/v1/sessions/{sessionId}/confirmations")
@Tag(name = "Invitations")
class ConfirmationResource {

    private final AnsweringInvitations answering;

    ConfirmationResource(AnsweringInvitations answering) {
        this.answering = answering;
    }

    @POST
    @Change
    @Operation(
            operationId = "confirmInvitation",
            summary = "Confirm an invitation",
            description =
                    "Gives a seat while there is one, else the last place of the waiting list. Who moved up confirms again in time; later, the seat passes to the next who waits and he waits himself. By the invited person himself, or by the office or the trainer for him; who it was is recorded.")
    @Refuses({InvitationLapsed.class, SessionNotOpen.class, SessionWasHeld.class, ParticipantElsewhere.class})
    public RestResponse<AnswerView> confirm(
            @PathParam("sessionId") UUID sessionId, @NotNull @Valid InvitationName body) {
        return RestResponse.ok(AnswerView.of(body.invitationId(), answering.confirm(sessionId, body.invitationId())));
    }
}
