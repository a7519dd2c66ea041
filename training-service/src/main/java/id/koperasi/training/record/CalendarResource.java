package id.koperasi.training.record;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.curriculum.Curricula;
import id.koperasi.training.curriculum.Curriculum;
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

@Path("/v1/sessions/{sessionId}/calendar")
@Tag(name = "Sessions")
class CalendarResource {

    private final TrainingSessions sessions;
    private final LessonSpeakers speakers;
    private final Curricula curricula;
    private final BusinessClock clock;

    CalendarResource(TrainingSessions sessions, LessonSpeakers speakers, Curricula curricula, BusinessClock clock) {
        this.sessions = sessions;
        this.speakers = speakers;
        this.curricula = curricula;
        this.clock = clock;
    }

    @GET
    @Produces(SessionCalendar.MEDIA_TYPE)
    @Operation(operationId = "showSessionCalendar", summary = "A session as a calendar file (ICS)")
    @APIResponse(
            responseCode = "200",
            description = "An event for each lesson, with who speaks in it.",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> show(@PathParam("sessionId") UUID sessionId) {
        TrainingSession session = sessions.required(sessionId);
        Curriculum curriculum = curricula
                .version(session.curriculumCode(), session.curriculumVersion())
                .orElseThrow(() -> new IllegalStateException("the curriculum of session " + sessionId + " is gone"));
        return RestResponse.ResponseBuilder.ok(
                        SessionCalendar.of(session, speakers.of(sessionId), curriculum.minutesPerJp(), clock.now()))
                .header("Content-Disposition", "attachment; filename=\"kegiatan-%s.ics\"".formatted(sessionId))
                .build();
    }
}
