package id.koperasi.training.exam;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.training.exam.ExamRejection.AttemptsRunning;
import id.koperasi.training.exam.ExamRejection.QuestionBankTooSmall;
import id.koperasi.training.exam.ExamRejection.TestBegun;
import id.koperasi.training.exam.ExamRejection.TestExists;
import id.koperasi.training.exam.ExamRejection.TestNotOpen;
import id.koperasi.training.exam.ExamRejection.TestSettled;
import id.koperasi.training.exam.ExamRejection.TestWindowOver;
import id.koperasi.training.exam.ExamRejection.TestWindowTooShort;
import id.koperasi.training.exam.ExamRejection.TestsOverlap;
import id.koperasi.training.exam.HoldingTests.TestPlan;
import id.koperasi.training.exam.SessionTests.SessionTest;
import id.koperasi.training.session.SessionRejection.SessionNotOpen;
import id.koperasi.training.session.SessionRejection.SessionWasHeld;
import id.koperasi.training.session.TrainingSessions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sessions/{sessionId}/tests")
@Tag(name = "Tests")
class SessionTestResource {

    private final HoldingTests holding;
    private final SessionTests tests;
    private final TrainingSessions sessions;

    SessionTestResource(HoldingTests holding, SessionTests tests, TrainingSessions sessions) {
        this.holding = holding;
        this.tests = tests;
        this.sessions = sessions;
    }

    @Schema(description = "A test before or after a session.")
    record NewTest(
            @NotNull TestKind kind,

            @Schema(description = "Drawn for each participant from the bank.", examples = "2") @Min(1) @Max(20) int questionsPerModule,

            @Schema(description = "How long one attempt may take.", examples = "30") @Min(1) @Max(240) int minutes,

            @NotNull Instant opensAt,
            @NotNull Instant closesAt) {

        private TestPlan plan() {
            return new TestPlan(kind, questionsPerModule, minutes, opensAt, closesAt);
        }
    }

    @Schema(name = "SessionTest", description = "A test of a session.")
    record TestView(
            TestKind kind,
            int questionsPerModule,

            @Schema(description = "How long one attempt may take.")
            int minutes,

            Instant opensAt,
            Instant closesAt,

            @Schema(description = "From when on it takes no answers, and shows results and keys.")
            Instant settlesAt) {

        static TestView of(SessionTest test) {
            return new TestView(
                    TestKind.valueOf(test.kind()),
                    test.questionsPerModule(),
                    test.minutes(),
                    test.opensAt(),
                    test.closesAt(),
                    test.settlesAt());
        }
    }

    @Schema(name = "SessionTests", description = "The tests of a session, at most two.")
    record TestsView(List<TestView> items) {}

    @POST
    @Change
    @Operation(
            operationId = "planSessionTest",
            summary = "Plan a test before or after a session",
            description =
                    "Its questions come from the bank of the curriculum, of each module that the session teaches. One after the session is planned after it was held too, until it is closed.")
    @APIResponse(
            responseCode = "201",
            description = "Planned.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TestView.class)))
    @Refuses({
        TestWindowTooShort.class,
        TestWindowOver.class,
        TestsOverlap.class,
        TestExists.class,
        QuestionBankTooSmall.class,
        SessionNotOpen.class,
        SessionWasHeld.class
    })
    public RestResponse<TestView> plan(@PathParam("sessionId") UUID sessionId, @NotNull @Valid NewTest body) {
        SessionTest test = holding.plan(sessionId, body.plan());
        return RestResponse.status(RestResponse.Status.CREATED, TestView.of(test));
    }

    @Schema(description = "What a test shall be instead.")
    record NewTestPlan(
            @Schema(description = "Drawn for each participant from the bank.", examples = "2") @Min(1) @Max(20) int questionsPerModule,

            @Schema(description = "How long one attempt may take.", examples = "30") @Min(1) @Max(240) int minutes,

            @NotNull Instant opensAt,
            @NotNull Instant closesAt) {}

    @POST
    @Path("/{kind}/replanning")
    @Change
    @Operation(
            operationId = "replanSessionTest",
            summary = "Plan a test anew",
            description = "Freely while nobody has begun it, even when its time is over; then only to prolong it.")
    @Refuses({
        TestWindowTooShort.class,
        TestWindowOver.class,
        TestsOverlap.class,
        TestBegun.class,
        TestSettled.class,
        QuestionBankTooSmall.class,
        SessionNotOpen.class,
        SessionWasHeld.class
    })
    public RestResponse<TestView> replan(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("kind") TestKind kind,
            @NotNull @Valid NewTestPlan body) {
        var plan = new TestPlan(kind, body.questionsPerModule(), body.minutes(), body.opensAt(), body.closesAt());
        return RestResponse.ok(TestView.of(holding.replan(sessionId, plan)));
    }

    @GET
    @Operation(operationId = "listSessionTests", summary = "The tests of a session")
    public TestsView list(@PathParam("sessionId") UUID sessionId) {
        sessions.required(sessionId);
        return new TestsView(tests.of(sessionId).stream().map(TestView::of).toList());
    }

    @POST
    @Path("/{kind}/settlement")
    @Change
    @Operation(
            operationId = "settleSessionTest",
            summary = "Close a test and show its results",
            description = "When all have handed in; otherwise it settles by itself when no phone may send any more.")
    @Refuses({TestSettled.class, TestNotOpen.class, AttemptsRunning.class})
    public RestResponse<TestView> settle(@PathParam("sessionId") UUID sessionId, @PathParam("kind") TestKind kind) {
        return RestResponse.ok(TestView.of(holding.settle(sessionId, kind)));
    }
}
