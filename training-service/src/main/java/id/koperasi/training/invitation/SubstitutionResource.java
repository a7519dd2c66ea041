package id.koperasi.training.invitation;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.training.invitation.InvitationRejection.NoSubstitute;
import id.koperasi.training.invitation.InvitationRejection.NothingToHandOver;
import id.koperasi.training.invitation.InvitationRejection.SubstituteComesHimself;
import id.koperasi.training.invitation.Seats.Handover;
import id.koperasi.training.session.SessionRejection.ParticipantElsewhere;
import id.koperasi.training.session.SessionRejection.SessionNotOpen;
import id.koperasi.training.session.SessionRejection.SessionWasHeld;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/sessions/{sessionId}/substitutions")
@Tag(name = "Invitations")
class SubstitutionResource {

    private final AnsweringInvitations answering;

    SubstitutionResource(AnsweringInvitations answering) {
        this.answering = answering;
    }

    @Schema(description = "Somebody else of the same cooperative shall come instead.")
    record NewSubstitution(
            @NotNull UUID invitationId,

            @NotNull @Pattern(regexp = InvitationResource.OFFICE) @Schema(description = "Whoever holds it.", examples = "secretary")
            String office,

            @Nullable @Schema(
                    description =
                            "Which of several holders, by the appointment as the registry lists it; else one without a seat.")
            UUID appointmentId) {}

    @Schema(name = "Substitution", description = "Who comes instead, with whatever the first one had.")
    record SubstitutionView(
            @Schema(description = "The invitation of the substitute.")
            UUID invitationId,

            InvitationStatus status,
            @Nullable Integer seat,

            @Nullable @Schema(description = "The place on the waiting list, from 1.")
            Integer position) {}

    @POST
    @Change
    @Operation(
            operationId = "substituteInvitation",
            summary = "Send another officer of the same cooperative",
            description =
                    "Seat, place on the waiting list or invitation pass to whoever holds that office on the first day; where several do, to the one who is named or else to one who has no seat himself. The office notes it after the session was held too; presence passes with the seat then, and the certificate of the first is revoked.")
    @Refuses({
        NothingToHandOver.class,
        NoSubstitute.class,
        SubstituteComesHimself.class,
        ParticipantElsewhere.class,
        SessionNotOpen.class,
        SessionWasHeld.class
    })
    public RestResponse<SubstitutionView> substitute(
            @PathParam("sessionId") UUID sessionId, @NotNull @Valid NewSubstitution body) {
        Handover handover = answering.substitute(sessionId, body.invitationId(), body.office(), body.appointmentId());
        UUID substitute = handover.invitation() == null ? body.invitationId() : handover.invitation();
        return RestResponse.ok(new SubstitutionView(
                substitute, InvitationStatus.valueOf(handover.outcome()), handover.seat(), handover.position()));
    }
}
