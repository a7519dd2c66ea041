package id.koperasi.training.attendance;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.training.attendance.AttendanceCorrections.Correction;
import id.koperasi.training.attendance.AttendanceRejection.AbsentAndLate;
import id.koperasi.training.attendance.AttendanceRejection.CorrectedBeforeHolding;
import id.koperasi.training.attendance.AttendanceRejection.UnknownLesson;
import id.koperasi.training.attendance.AttendanceRejection.WithoutASeat;
import id.koperasi.training.event.TrainingEvent.SessionHeld;
import id.koperasi.training.session.Lesson;
import id.koperasi.training.session.TrainingSession;
import id.koperasi.training.session.TrainingSessions;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is learned of those present after a session was held is a new fact; how many were there is counted again. */
@ApplicationScoped
class CorrectingAttendance {

    private final TrainingSessions sessions;
    private final AttendanceLists lists;
    private final AttendanceCorrections corrections;
    private final Event<AttendanceCorrected> corrected;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Ids ids;

    CorrectingAttendance(
            TrainingSessions sessions,
            AttendanceLists lists,
            AttendanceCorrections corrections,
            Event<AttendanceCorrected> corrected,
            CurrentCaller caller,
            Outbox outbox,
            BusinessClock clock,
            Ids ids) {
        this.sessions = sessions;
        this.lists = lists;
        this.corrections = corrections;
        this.corrected = corrected;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** A correction, and how many were there long enough by it. */
    record Corrected(UUID id, int participants) {}

    @Transactional
    Corrected correct(UUID sessionId, Correction correction) {
        TrainingSession session = sessions.locked(sessionId);
        LocalDate heldOn = session.heldOn();
        if (heldOn == null) {
            throw new RejectedException(new CorrectedBeforeHolding());
        }
        if (correction.lesson() > session.lessons().size()) {
            throw new RejectedException(new UnknownLesson(
                    session.lessons().stream().map(Lesson::title).toList()));
        }
        if (!correction.present() && (correction.late() || correction.leftEarly())) {
            throw new RejectedException(new AbsentAndLate());
        }
        List<UUID> strangers = lists.withoutSeat(sessionId, List.of(correction.invitationId()));
        if (!strangers.isEmpty()) {
            throw new RejectedException(new WithoutASeat(strangers));
        }
        UUID id = ids.next();
        corrections.make(id, sessionId, correction, caller.get().subject(), clock.now());
        int participants = recount(session, heldOn);
        corrected.fire(new AttendanceCorrected(correction.invitationId(), correction.reason()));
        return new Corrected(id, participants);
    }

    @Scheduled(every = "3s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void recount() {
        while (caller.asService(() -> QuarkusTransaction.requiringNew().call(this::recountOne))) {
            Log.debug("A session was counted again");
        }
    }

    /** Scans that came late wait for no lock of the session, so it is counted again after them. */
    private boolean recountOne() {
        List<UUID> due = corrections.due();
        for (UUID id : due) {
            TrainingSession session = sessions.locked(id);
            if (session.heldOn() != null) {
                recount(session, session.heldOn());
            }
        }
        return !due.isEmpty();
    }

    private int recount(TrainingSession session, LocalDate heldOn) {
        int participants = lists.longEnough(session.id());
        if (session.recount(participants)) {
            outbox.append(new SessionHeld(session.id(), heldOn, participants));
            Log.infof("Session counted again: session=%s participants=%d", session.id(), participants);
        }
        return participants;
    }
}
