package id.koperasi.training.evaluation;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.training.evaluation.Evaluations.Marks;
import id.koperasi.training.session.TrainingSessions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sessions/{sessionId}/evaluations")
@Tag(name = "Evaluations", description = "What participants think of speakers, without a trace of who said what.")
class EvaluationResource {

    private final Evaluating evaluating;
    private final Evaluations evaluations;
    private final TrainingSessions sessions;
    private final CurrentCaller caller;

    EvaluationResource(
            Evaluating evaluating, Evaluations evaluations, TrainingSessions sessions, CurrentCaller caller) {
        this.evaluating = evaluating;
        this.evaluations = evaluations;
        this.sessions = sessions;
        this.caller = caller;
    }

    @Schema(description = "What somebody thinks of a speaker: marks from 1 (poor) to 5 (very good).")
    record NewEvaluation(
            @NotNull UUID speakerId,

            @Schema(description = "Whether he knows his subject.", examples = "4") @Min(1) @Max(5) int mastery,

            @Schema(description = "Whether he was understood.", examples = "4") @Min(1) @Max(5) int clarity,

            @Schema(description = "Whether it is of use at home.", examples = "4") @Min(1) @Max(5) int usefulness,

            @Schema(description = "Whether he used his time well.", examples = "4") @Min(1) @Max(5) int time,

            @NotNull @Pattern(regexp = "[0-9a-f]{32}") @Schema(
                    description = "128 random bits that the phone draws for this request and forgets. They are not "
                            + "kept, and let nobody find the marks out of the digest that guards against repetition.",
                    examples = "8f14e45fceea167a5a36dedd4bea2543")
            String blind) {

        private Marks marks() {
            return new Marks(mastery, clarity, usefulness, time);
        }
    }

    @Schema(name = "HeardSpeaker", description = "A speaker whom the caller has heard.")
    record HeardView(UUID speakerId, String name, String organisation, boolean evaluated) {

        static HeardView of(Evaluations.Heard heard) {
            return new HeardView(heard.speakerId(), heard.name(), heard.organisation(), heard.evaluated());
        }
    }

    @Schema(name = "HeardSpeakers", description = "Whom the caller has heard in a session.")
    record HeardSpeakersView(List<HeardView> items) {}

    @Schema(name = "EvaluationGiven", description = "It was counted; no more is said of it.")
    record GivenView(UUID sessionId, UUID speakerId) {}

    @POST
    @Change
    @Operation(
            operationId = "evaluateSpeaker",
            summary = "Say what one thinks of a speaker",
            description = "Once, anonymously: that somebody did is kept, and his marks are only counted.")
    @Refuses(EvaluationRejection.class)
    public RestResponse<GivenView> evaluate(
            @PathParam("sessionId") UUID sessionId, @NotNull @Valid NewEvaluation body) {
        evaluating.evaluate(sessionId, body.speakerId(), body.marks());
        return RestResponse.ok(new GivenView(sessionId, body.speakerId()));
    }

    @GET
    @Operation(operationId = "listHeardSpeakers", summary = "Whom one has heard, and whom one may still evaluate")
    public HeardSpeakersView heard(@PathParam("sessionId") UUID sessionId) {
        sessions.required(sessionId);
        String person = caller.get().person();
        return new HeardSpeakersView(
                person == null
                        ? List.of()
                        : evaluations.heardBy(sessionId, person).stream()
                                .map(HeardView::of)
                                .toList());
    }
}
