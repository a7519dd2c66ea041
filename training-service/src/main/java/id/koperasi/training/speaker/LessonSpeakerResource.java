package id.koperasi.training.speaker;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.training.session.SessionRejection.LessonWithoutHour;
import id.koperasi.training.session.SessionRejection.SessionNotOpen;
import id.koperasi.training.session.SessionRejection.SessionWasHeld;
import id.koperasi.training.session.SessionRejection.SpeakerElsewhere;
import id.koperasi.training.speaker.SpeakerRejection.UnknownLessonNumber;
import id.koperasi.training.speaker.SpeakerRejection.UnknownSpeaker;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sessions/{sessionId}/lessons/{lesson}/speakers")
@Tag(name = "Speakers")
class LessonSpeakerResource {

    private final NamingSpeakers naming;

    LessonSpeakerResource(NamingSpeakers naming) {
        this.naming = naming;
    }

    @Schema(description = "Who speaks in the lesson; sent again, it replaces who was named before.")
    record NewLessonSpeakers(
            @NotNull @Size(min = 1, max = 10) List<@NotNull UUID> speakerIds) {}

    @Schema(name = "LessonSpeakers", description = "Who speaks in a lesson.")
    record LessonSpeakersView(int lesson, List<UUID> speakerIds) {}

    @POST
    @Change
    @Operation(
            operationId = "nameLessonSpeakers",
            summary = "Name the speakers of a lesson",
            description = "Nobody speaks in two lessons at once. The hour of the lesson must be planned.")
    @Refuses({
        UnknownSpeaker.class,
        UnknownLessonNumber.class,
        LessonWithoutHour.class,
        SpeakerElsewhere.class,
        SessionNotOpen.class,
        SessionWasHeld.class
    })
    public RestResponse<LessonSpeakersView> name(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("lesson") int lesson,
            @NotNull @Valid NewLessonSpeakers body) {
        List<UUID> speakers = body.speakerIds().stream().distinct().toList();
        naming.name(sessionId, lesson, speakers);
        return RestResponse.ok(new LessonSpeakersView(lesson, speakers));
    }
}
