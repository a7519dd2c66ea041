package id.koperasi.training.exam;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.exam.ExamRejection.TestNotSettled;
import id.koperasi.training.exam.SessionTests.SessionTest;
import id.koperasi.training.person.MaskedName;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/sessions/{sessionId}/tests/{kind}/results")
@Tag(name = "Tests")
class TestResultResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final SessionTests tests;
    private final Attempts attempts;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    TestResultResource(SessionTests tests, Attempts attempts, CurrentCaller caller, BusinessClock clock) {
        this.tests = tests;
        this.attempts = attempts;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "TestResult", description = "What a participant has earned; of several attempts the best counts.")
    record ResultView(
            UUID invitationId,
            UUID cooperativeId,
            String office,

            @Schema(description = "Masked for who is not in charge of the region.")
            String name,

            long attempts,
            long points,
            long possible) {}

    @GET
    @Operation(
            operationId = "listTestResults",
            summary = "What each participant has earned in a test",
            description = "Whoever sat it sees his own.")
    @Refuses(TestNotSettled.class)
    public Page<ResultView> results(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("kind") TestKind kind,
            @Valid @BeanParam PageRequest page) {
        SessionTest test = tests.find(sessionId, kind).orElseThrow(() -> new RejectedException(new NotFound()));
        if (!test.settled(clock.now())) {
            throw new RejectedException(new TestNotSettled(test.settlesAt()));
        }
        UUID last = page.after() == null ? FIRST : page.after().uuid(0);
        return Page.of(
                        attempts.results(sessionId, kind, last, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.invitationId()))
                .map(this::view);
    }

    private ResultView view(Attempts.Result row) {
        return new ResultView(
                row.invitationId(),
                row.cooperativeId(),
                row.office(),
                caller.reach().everything() ? MaskedName.of(row.name()) : row.name(),
                row.attempts(),
                row.points(),
                row.possible());
    }
}
