package id.koperasi.training.invitation;

import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.training.invitation.InvitationRejection.InvitationEnded;
import id.koperasi.training.session.LessonSpeakers;
import id.koperasi.training.session.TrainingSession;
import id.koperasi.training.session.TrainingSessions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sessions/{sessionId}/invitations/{invitationId}/letter")
@Tag(name = "Invitations")
class InvitationLetterResource {

    private final TrainingSessions sessions;
    private final LessonSpeakers speakers;
    private final Invitations invitations;

    InvitationLetterResource(TrainingSessions sessions, LessonSpeakers speakers, Invitations invitations) {
        this.sessions = sessions;
        this.speakers = speakers;
        this.invitations = invitations;
    }

    @GET
    @Produces(InvitationLetter.MEDIA_TYPE)
    @Operation(operationId = "printInvitation", summary = "The letter of an invitation", description = "In Indonesian.")
    @APIResponse(
            responseCode = "200",
            description = "The letter.",
            content =
                    @Content(
                            mediaType = InvitationLetter.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses(InvitationEnded.class)
    public RestResponse<byte[]> print(
            @PathParam("sessionId") UUID sessionId, @PathParam("invitationId") UUID invitationId) {
        TrainingSession session = sessions.required(sessionId);
        Invitations.Row invitation =
                invitations.find(sessionId, invitationId).orElseThrow(() -> new RejectedException(new NotFound()));
        var status = InvitationStatus.valueOf(invitation.status());
        if (!status.stands()) {
            throw new RejectedException(new InvitationEnded(status));
        }
        return RestResponse.ResponseBuilder.ok(InvitationLetter.of(session, speakers.of(sessionId), invitation))
                .header("Content-Disposition", "attachment; filename=\"undangan-%s.pdf\"".formatted(invitationId))
                .build();
    }
}
