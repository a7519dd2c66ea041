package id.koperasi.training.exam;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.exam.ExamRejection.ChoiceTwice;
import id.koperasi.training.exam.ExamRejection.KeyOutsideChoices;
import id.koperasi.training.exam.ExamRejection.QuestionRetiredAlready;
import id.koperasi.training.exam.ExamRejection.UnknownModule;
import id.koperasi.training.exam.Questions.NewQuestion;
import id.koperasi.training.exam.Questions.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Questions are written and retired, never changed: whoever was asked one was asked exactly that. */
@ApplicationScoped
class WritingQuestions {

    private final Questions questions;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    WritingQuestions(Questions questions, CurrentCaller caller, BusinessClock clock) {
        this.questions = questions;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Question write(NewQuestion question) {
        List<String> choices = question.choices().lines().toList();
        if (question.key() > choices.size()) {
            throw new RejectedException(new KeyOutsideChoices(question.key()));
        }
        if (choices.stream().distinct().count() < choices.size()) {
            throw new RejectedException(new ChoiceTwice());
        }
        if (!questions.hasModule(question.code(), question.version(), question.module())) {
            throw new RejectedException(new UnknownModule(question.version(), question.module()));
        }
        questions.write(question, caller.get().subject(), clock.now());
        return required(question.code(), question.id());
    }

    @Transactional
    Question retire(String code, UUID id, RetirementReason why) {
        Question question = required(code, id);
        if (!questions.retire(id, why, clock.now())) {
            throw new RejectedException(
                    new QuestionRetiredAlready(question.retiredAt() == null ? clock.now() : question.retiredAt()));
        }
        return required(code, id);
    }

    private Question required(String code, UUID id) {
        return questions.find(code, id).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
