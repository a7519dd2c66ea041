package id.koperasi.training.exam;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.curriculum.Curricula;
import id.koperasi.training.curriculum.CurriculumModule;
import id.koperasi.training.exam.ExamRejection.AttemptsRunning;
import id.koperasi.training.exam.ExamRejection.QuestionBankTooSmall;
import id.koperasi.training.exam.ExamRejection.TestBegun;
import id.koperasi.training.exam.ExamRejection.TestExists;
import id.koperasi.training.exam.ExamRejection.TestNotOpen;
import id.koperasi.training.exam.ExamRejection.TestSettled;
import id.koperasi.training.exam.ExamRejection.TestWindowOver;
import id.koperasi.training.exam.ExamRejection.TestWindowTooShort;
import id.koperasi.training.exam.ExamRejection.TestsOverlap;
import id.koperasi.training.exam.SessionTests.SessionTest;
import id.koperasi.training.session.Lesson;
import id.koperasi.training.session.TrainingSession;
import id.koperasi.training.session.TrainingSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Tests of a session are planned, and settled when nobody sits them any more. */
@ApplicationScoped
class HoldingTests {

    private final SessionTests tests;
    private final Questions questions;
    private final TrainingSessions sessions;
    private final Curricula curricula;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    HoldingTests(
            SessionTests tests,
            Questions questions,
            TrainingSessions sessions,
            Curricula curricula,
            CurrentCaller caller,
            BusinessClock clock) {
        this.tests = tests;
        this.questions = questions;
        this.sessions = sessions;
        this.curricula = curricula;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a test shall be. */
    record TestPlan(TestKind kind, int questionsPerModule, int minutes, Instant opensAt, Instant closesAt) {}

    @Transactional
    SessionTest plan(UUID sessionId, TestPlan plan) {
        SessionTest test = planned(sessionId, plan);
        if (!tests.plan(test, caller.get().subject())) {
            throw new RejectedException(new TestExists());
        }
        return test;
    }

    /** Plans a test anew. Once somebody sits it, it is only prolonged; once its key is out, it is over for good. */
    @Transactional
    SessionTest replan(UUID sessionId, TestPlan plan) {
        SessionTest next = planned(sessionId, plan);
        SessionTest test =
                tests.locked(sessionId, plan.kind()).orElseThrow(() -> new RejectedException(new NotFound()));
        long begun = tests.begun(sessionId, plan.kind());
        if (begun > 0 && test.settled(clock.now())) {
            throw new RejectedException(new TestSettled(test.settlesAt()));
        }
        if (begun > 0 && !test.prolongedBy(next)) {
            throw new RejectedException(new TestBegun(begun));
        }
        tests.replan(next, caller.get().subject());
        return next;
    }

    /** A test after the session is planned after it was held too: else nobody could ever pass it. */
    private SessionTest planned(UUID sessionId, TestPlan plan) {
        TrainingSession session = sessions.locked(sessionId);
        switch (plan.kind()) {
            case BEFORE -> session.mustBeOpen();
            case AFTER -> session.mustTakePlace();
        }
        mustHaveTime(plan);
        tests.of(sessionId).forEach(other -> mustNotOverlap(other, plan));
        mustHaveQuestions(session, plan.questionsPerModule());
        int hours = tests.rule(plan.opensAt()).syncWithinHours();
        return new SessionTest(
                sessionId,
                plan.kind().name(),
                plan.questionsPerModule(),
                plan.minutes(),
                plan.opensAt(),
                plan.closesAt(),
                plan.closesAt().plus(Duration.ofHours(hours)));
    }

    /** Ends the wait for phones without a network: who leads the session knows that all have handed in. */
    @Transactional
    SessionTest settle(UUID sessionId, TestKind kind) {
        sessions.required(sessionId);
        SessionTest test = tests.locked(sessionId, kind).orElseThrow(() -> new RejectedException(new NotFound()));
        Instant now = clock.now();
        if (test.settled(now)) {
            throw new RejectedException(new TestSettled(test.settlesAt()));
        }
        if (!now.isAfter(test.opensAt())) {
            throw new RejectedException(new TestNotOpen(test.opensAt(), test.closesAt()));
        }
        long running = tests.running(sessionId, kind, now);
        if (running > 0) {
            throw new RejectedException(new AttemptsRunning(running));
        }
        tests.settle(sessionId, kind, now);
        return tests.find(sessionId, kind).orElseThrow();
    }

    private void mustHaveTime(TestPlan plan) {
        if (plan.opensAt().plus(Duration.ofMinutes(plan.minutes())).isAfter(plan.closesAt())) {
            throw new RejectedException(new TestWindowTooShort(plan.opensAt(), plan.closesAt()));
        }
        if (plan.closesAt().isBefore(clock.now())) {
            throw new RejectedException(new TestWindowOver(plan.closesAt()));
        }
    }

    private static void mustNotOverlap(SessionTest other, TestPlan plan) {
        boolean apart = switch (plan.kind()) {
            case BEFORE ->
                other.kind().equals(TestKind.BEFORE.name()) || !plan.closesAt().isAfter(other.opensAt());
            case AFTER ->
                other.kind().equals(TestKind.AFTER.name()) || !other.closesAt().isAfter(plan.opensAt());
        };
        if (!apart) {
            throw new RejectedException(new TestsOverlap());
        }
    }

    private void mustHaveQuestions(TrainingSession session, int needed) {
        List<Integer> scant = questions.scant(
                session.curriculumCode(), session.curriculumVersion(), modules(session, curricula), needed);
        if (!scant.isEmpty()) {
            throw new RejectedException(new QuestionBankTooSmall(scant, needed));
        }
    }

    /** The modules that a session teaches; all of its curriculum where no lesson names one. */
    static List<Integer> modules(TrainingSession session, Curricula curricula) {
        List<Integer> taught = session.lessons().stream()
                .map(Lesson::module)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return taught.isEmpty()
                ? curricula
                        .version(session.curriculumCode(), session.curriculumVersion())
                        .map(curricula::modules)
                        .orElse(List.of())
                        .stream()
                        .map(CurriculumModule::number)
                        .toList()
                : taught;
    }
}
