package id.koperasi.training.exam;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.training.curriculum.Curricula;
import id.koperasi.training.exam.Attempts.Attempt;
import id.koperasi.training.exam.Attempts.Guest;
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
import id.koperasi.training.session.TrainingSession;
import id.koperasi.training.session.TrainingSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A participant sits a test: his questions are drawn when he begins, and each answer he gives in time stays. */
@ApplicationScoped
class SittingTests {

    private final SessionTests tests;
    private final Attempts attempts;
    private final TrainingSessions sessions;
    private final Curricula curricula;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    SittingTests(
            SessionTests tests,
            Attempts attempts,
            TrainingSessions sessions,
            Curricula curricula,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.tests = tests;
        this.attempts = attempts;
        this.sessions = sessions;
        this.curricula = curricula;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Begins an attempt; while one is running, that one. */
    @Transactional
    Attempt begin(UUID sessionId, TestKind kind) {
        TrainingSession session = sessions.required(sessionId);
        SessionTest test = tests.kept(sessionId, kind).orElseThrow(() -> new RejectedException(new NotFound()));
        Guest guest = guest(sessionId);
        if (kind == TestKind.AFTER && !guest.present()) {
            throw new RejectedException(new NotAnAttendee());
        }
        Instant now = clock.now();
        if (!test.opens(now)) {
            throw new RejectedException(new TestNotOpen(test.opensAt(), test.closesAt()));
        }
        List<Attempt> earlier = attempts.of(sessionId, kind, guest.invitation());
        if (!earlier.isEmpty() && running(earlier.getLast(), now)) {
            return earlier.getLast();
        }
        int allowed = curricula
                .testRule(session.curriculumCode(), session.curriculumVersion())
                .attempts();
        if (earlier.size() >= allowed) {
            throw new RejectedException(new AttemptsUsed(allowed));
        }
        return draw(
                session,
                test,
                new Attempt(
                        ids.next(),
                        sessionId,
                        kind.name(),
                        guest.invitation(),
                        earlier.size() + 1,
                        now,
                        earliest(now.plus(Duration.ofMinutes(test.minutes())), test.closesAt())));
    }

    private boolean running(Attempt attempt, Instant now) {
        return attempt.endsAt().isAfter(now)
                && attempts.items(attempt.id()).stream().anyMatch(item -> item.choice() == null);
    }

    private Attempt draw(TrainingSession session, SessionTest test, Attempt attempt) {
        if (!attempts.start(attempt)) {
            return attempts.of(session.id(), TestKind.valueOf(test.kind()), attempt.invitationId())
                    .getLast();
        }
        List<Integer> modules = HoldingTests.modules(session, curricula);
        int each = test.questionsPerModule();
        int drawn = attempts.draw(attempt, session.curriculumCode(), session.curriculumVersion(), modules, each);
        if (drawn < modules.size() * each) {
            throw new RejectedException(new QuestionBankTooSmall(modules, each));
        }
        return attempt;
    }

    /**
     * An answer as a phone tells it.
     *
     * @param item the question
     * @param choice what was chosen, from 1
     * @param answeredAt when, by the clock of the phone
     */
    record Answer(int item, int choice, Instant answeredAt) {}

    /**
     * Takes answers, all or none. How far the clock of the phone is wrong shows when it sends: both moments were read from
     * the same clock.
     */
    @Transactional
    Attempt answer(UUID sessionId, TestKind kind, UUID attemptId, Instant sentAt, List<Answer> answers) {
        SessionTest test = tests.kept(sessionId, kind).orElseThrow(() -> new RejectedException(new NotFound()));
        Attempt attempt = own(sessionId, kind, attemptId);
        Instant now = clock.now();
        if (test.settled(now)) {
            throw new RejectedException(new TestSettled(test.settlesAt()));
        }
        Map<Integer, Item> items =
                attempts.items(attemptId).stream().collect(Collectors.toMap(Item::number, Function.identity()));
        refuse(items(answers, one -> !fits(one, items)), UnknownAnswers::new);
        Duration grace = Duration.ofSeconds(tests.rule(test.opensAt()).graceSeconds());
        refuse(
                items(
                        answers,
                        one -> !inTime(attempt, now.minus(Duration.between(one.answeredAt(), sentAt)), now, grace)),
                late -> new AnswersOutOfTime(late, attempt.startedAt(), attempt.endsAt()));
        refuse(
                items(
                        answers,
                        one -> one.choice()
                                != attempts.answer(
                                        attemptId,
                                        one.item(),
                                        one.choice(),
                                        now.minus(Duration.between(one.answeredAt(), sentAt)),
                                        now)),
                AnswersGivenAlready::new);
        return attempt;
    }

    private static boolean fits(Answer answer, Map<Integer, Item> items) {
        Item item = items.get(answer.item());
        return item != null && answer.choice() <= item.choices().lines().count();
    }

    /** What was answered after it was sent was not answered. */
    private static boolean inTime(Attempt attempt, Instant answered, Instant now, Duration grace) {
        return !answered.isAfter(now)
                && !answered.isBefore(attempt.startedAt().minus(grace))
                && !answered.isAfter(attempt.endsAt().plus(grace));
    }

    private static List<Integer> items(List<Answer> answers, Predicate<Answer> wrong) {
        return answers.stream().filter(wrong).map(Answer::item).toList();
    }

    private static void refuse(List<Integer> items, Function<List<Integer>, ExamRejection> why) {
        if (!items.isEmpty()) {
            throw new RejectedException(why.apply(items));
        }
    }

    /** The caller's own attempt: whoever else may read it does not answer for him. */
    private Attempt own(UUID sessionId, TestKind kind, UUID attemptId) {
        UUID invitation = guest(sessionId).invitation();
        return attempts.find(sessionId, kind, attemptId)
                .filter(attempt -> attempt.invitationId().equals(invitation))
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private Guest guest(UUID sessionId) {
        String person = caller.get().person();
        if (person == null) {
            throw new RejectedException(new NotAnAttendee());
        }
        return attempts.guest(sessionId, person).orElseThrow(() -> new RejectedException(new NotAnAttendee()));
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
