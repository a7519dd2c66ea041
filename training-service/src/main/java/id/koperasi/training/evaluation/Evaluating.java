package id.koperasi.training.evaluation;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.evaluation.EvaluationRejection.EvaluatedAlready;
import id.koperasi.training.evaluation.EvaluationRejection.EvaluationClosed;
import id.koperasi.training.evaluation.EvaluationRejection.NotAListener;
import id.koperasi.training.evaluation.Evaluations.Marks;
import id.koperasi.training.session.TrainingSession;
import id.koperasi.training.session.TrainingSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Whoever has heard a speaker says once what he thinks; that he did is kept, and what he said is counted. */
@ApplicationScoped
class Evaluating {

    private final Evaluations evaluations;
    private final TrainingSessions sessions;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    Evaluating(Evaluations evaluations, TrainingSessions sessions, CurrentCaller caller, BusinessClock clock) {
        this.evaluations = evaluations;
        this.sessions = sessions;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    void evaluate(UUID sessionId, UUID speaker, Marks marks) {
        TrainingSession session = sessions.required(sessionId);
        String person = caller.get().person();
        if (person == null) {
            throw new RejectedException(new NotAListener());
        }
        UUID invitation = evaluations
                .listener(sessionId, speaker, person)
                .orElseThrow(() -> new RejectedException(new NotAListener()));
        LocalDate closesOn =
                session.endsOn().plusDays(evaluations.rule(session.endsOn()).openDays());
        if (clock.today(session.region().zone()).isAfter(closesOn)) {
            throw new RejectedException(new EvaluationClosed(closesOn));
        }
        if (!evaluations.give(sessionId, speaker, invitation)) {
            throw new RejectedException(new EvaluatedAlready());
        }
        evaluations.count(sessionId, speaker, closesOn, marks);
    }
}
