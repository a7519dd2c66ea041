package id.koperasi.training.inquiry;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.training.inquiry.Inquiries.Inquiry;
import id.koperasi.training.inquiry.InquiryRejection.AnswerEmpty;
import id.koperasi.training.inquiry.InquiryRejection.AnswerFileUnknown;
import id.koperasi.training.inquiry.InquiryRejection.AskedInNoLesson;
import id.koperasi.training.inquiry.InquiryRejection.AskerWithoutSeat;
import id.koperasi.training.inquiry.InquiryRejection.QuestionAnsweredAlready;
import id.koperasi.training.session.SessionRejection.SessionNotOpen;
import id.koperasi.training.session.SessionStatus;
import id.koperasi.training.session.TrainingSession;
import id.koperasi.training.session.TrainingSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question is kept when it is asked, and answered once, also long after the session. */
@ApplicationScoped
class Inquiring {

    private static final Set<SessionStatus> TAKES_PLACE =
            Set.of(SessionStatus.OPEN, SessionStatus.HELD, SessionStatus.CLOSED);

    private final Inquiries inquiries;
    private final TrainingSessions sessions;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    Inquiring(Inquiries inquiries, TrainingSessions sessions, CurrentCaller caller, BusinessClock clock, Ids ids) {
        this.inquiries = inquiries;
        this.sessions = sessions;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Whoever leads the room writes down a question for a participant, or for nobody in particular. */
    @Transactional
    Inquiry ask(UUID sessionId, @Nullable Integer lesson, @Nullable UUID invitation, String question) {
        TrainingSession session = sessions.required(sessionId);
        if (!TAKES_PLACE.contains(session.status())) {
            throw new RejectedException(new SessionNotOpen(session.status()));
        }
        if (lesson != null && lesson > session.lessons().size()) {
            throw new RejectedException(new AskedInNoLesson(lesson));
        }
        UUID seat = inquiries.seat(sessionId, invitation, caller.get().person()).orElse(null);
        boolean leads = caller.reach().coversRegion(session.region().code())
                || caller.reach().coversTenant(sessionId);
        if (seat == null && (invitation != null || !leads)) {
            throw new RejectedException(new AskerWithoutSeat());
        }
        UUID id = ids.next();
        inquiries.ask(id, sessionId, lesson, seat, question, caller.get().subject(), clock.now());
        return required(sessionId, id);
    }

    @Transactional
    Inquiry answer(UUID sessionId, UUID id, @Nullable String answer, @Nullable UUID file) {
        Inquiry inquiry = required(sessionId, id);
        if (answer == null && file == null) {
            throw new RejectedException(new AnswerEmpty());
        }
        if (file != null && !inquiries.hasFile(sessionId, file)) {
            throw new RejectedException(new AnswerFileUnknown(file));
        }
        if (!inquiries.answer(id, answer, file, caller.get().subject(), clock.now())) {
            throw new RejectedException(
                    new QuestionAnsweredAlready(inquiry.answeredAt() == null ? clock.now() : inquiry.answeredAt()));
        }
        return required(sessionId, id);
    }

    private Inquiry required(UUID sessionId, UUID id) {
        return inquiries.find(sessionId, id).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
