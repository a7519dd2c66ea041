package id.koperasi.training.exam;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.exam.Attempts.Attempt;
import id.koperasi.training.exam.Attempts.Item;
import id.koperasi.training.exam.ExamRejection.AnswersGivenAlready;
import id.koperasi.training.exam.ExamRejection.AnswersOutOfTime;
import id.koperasi.training.exam.ExamRejection.AttemptsUsed;
import id.koperasi.training.exam.ExamRejection.NotAnAttendee;
import id.koperasi.training.exam.ExamRejection.QuestionBankTooSmall;
import id.koperasi.training.exam.ExamRejection.TestNotOpen;
import id.koperasi.training.exam.ExamRejection.TestSettled;
import id.koperasi.training.exam.ExamRejection.UnknownAnswers;
import id.koperasi.training.exam.SessionTests.SessionTest;
import id.koperasi.training.exam.SittingTests.Answer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/sessions/{sessionId}/tests/{kind}/attempts")
@Tag(name = "Tests")
class AttemptResource {

    private final SittingTests sitting;
    private final SessionTests tests;
    private final Attempts attempts;
    private final BusinessClock clock;

    AttemptResource(SittingTests sitting, SessionTests tests, Attempts attempts, BusinessClock clock) {
        this.sitting = sitting;
        this.tests = tests;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Schema(description = "An answer to a question.")
    record NewAnswer(
            @Schema(description = "The number of the question.", examples = "1") @Min(1) int number,

            @Schema(description = "What was chosen, from 1.", examples = "1") @Min(1) @Max(6) int choice,

            @NotNull @Schema(description = "When, by the clock of the phone.")
            Instant answeredAt) {}

    @Schema(description = "Answers, as they are given or later, when there is a network again.")
    record NewAnswers(
            @NotNull @Schema(description = "Now, by the same clock.")
            Instant sentAt,

            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid NewAnswer> answers) {}

    @Schema(name = "TestQuestion", description = "A question that was drawn, and what was answered.")
    record QuestionView(
            int number,
            int module,
            String question,
            List<String> choices,

            @Schema(description = "What the right choice earns.")
            int points,

            @Nullable @Schema(description = "What was chosen, from 1; absent while it is open.")
            Integer choice,

            @Nullable @Schema(description = "Which choice is right; absent until the test is settled.")
            Integer key) {}

    @Schema(name = "TestAttempt", description = "Somebody sits a test.")
    record AttemptView(
            UUID attemptId,
            TestKind kind,
            UUID invitationId,

            @Schema(description = "Which attempt of his it is.")
            int number,

            Instant startedAt,

            @Schema(description = "An answer counts that was given before.")
            Instant endsAt,

            @Nullable @Schema(description = "What it has earned; absent until the test is settled.")
            Long points,

            long possible,
            List<QuestionView> questions) {}

    @POST
    @Change
    @Operation(
            operationId = "beginTest",
            summary = "Begin a test",
            description = "Who begins again while his time is running gets the same questions.")
    @APIResponse(
            responseCode = "201",
            description = "Begun.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AttemptView.class)))
    @Refuses({NotAnAttendee.class, TestNotOpen.class, AttemptsUsed.class, QuestionBankTooSmall.class})
    public RestResponse<AttemptView> begin(@PathParam("sessionId") UUID sessionId, @PathParam("kind") TestKind kind) {
        return RestResponse.status(RestResponse.Status.CREATED, view(sitting.begin(sessionId, kind)));
    }

    @POST
    @Path("/{attemptId}/answers")
    @Change
    @Operation(
            operationId = "answerTest",
            summary = "Hand in answers",
            description = "All are taken or none. Sent again they change nothing, and what was answered stays.")
    @Refuses({
        NotAnAttendee.class,
        TestSettled.class,
        UnknownAnswers.class,
        AnswersOutOfTime.class,
        AnswersGivenAlready.class
    })
    public RestResponse<AttemptView> answer(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("kind") TestKind kind,
            @PathParam("attemptId") UUID attemptId,
            @NotNull @Valid NewAnswers body) {
        List<Answer> answers = body.answers().stream()
                .map(one -> new Answer(one.number(), one.choice(), one.answeredAt()))
                .toList();
        return RestResponse.ok(view(sitting.answer(sessionId, kind, attemptId, body.sentAt(), answers)));
    }

    @GET
    @Path("/{attemptId}")
    @Operation(
            operationId = "showTestAttempt",
            summary = "An attempt with its questions and answers",
            description = "With key and points when the test is settled.")
    public AttemptView show(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("kind") TestKind kind,
            @PathParam("attemptId") UUID attemptId) {
        return view(attempts.find(sessionId, kind, attemptId).orElseThrow(() -> new RejectedException(new NotFound())));
    }

    private AttemptView view(Attempt attempt) {
        TestKind kind = TestKind.valueOf(attempt.kind());
        SessionTest test = tests.find(attempt.sessionId(), kind).orElseThrow();
        List<Item> items = attempts.items(attempt.id());
        List<Integer> keys = test.settled(clock.now()) ? attempts.keys(attempt.id()) : List.of();
        return new AttemptView(
                attempt.id(),
                kind,
                attempt.invitationId(),
                attempt.number(),
                attempt.startedAt(),
                attempt.endsAt(),
                keys.isEmpty() ? null : points(items, keys),
                items.stream().mapToLong(Item::points).sum(),
                IntStream.range(0, items.size())
                        .mapToObj(i -> view(items.get(i), keys.isEmpty() ? null : keys.get(i)))
                        .toList());
    }

    private static long points(List<Item> items, List<Integer> keys) {
        return IntStream.range(0, items.size())
                .filter(i -> Objects.equals(items.get(i).choice(), keys.get(i)))
                .mapToLong(i -> items.get(i).points())
                .sum();
    }

    private static QuestionView view(Item item, @Nullable Integer key) {
        return new QuestionView(
                item.number(),
                item.module(),
                item.wording(),
                item.choices().lines().toList(),
                item.points(),
                item.choice(),
                key);
    }
}
