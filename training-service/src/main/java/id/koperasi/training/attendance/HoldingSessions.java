package id.koperasi.training.attendance;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.attendance.AttendanceLists.Present;
import id.koperasi.training.attendance.AttendanceRejection.AttendanceMissing;
import id.koperasi.training.attendance.AttendanceRejection.UnknownLesson;
import id.koperasi.training.attendance.AttendanceRejection.WithoutASeat;
import id.koperasi.training.event.TrainingEvent.SessionHeld;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.session.Lesson;
import id.koperasi.training.session.TrainingSession;
import id.koperasi.training.session.TrainingSessions;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A session takes place: lesson by lesson somebody notes who is there, and at the end it is held. */
@ApplicationScoped
class HoldingSessions {

    private final TrainingSessions sessions;
    private final AttendanceLists lists;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final BusinessClock clock;

    HoldingSessions(
            TrainingSessions sessions,
            AttendanceLists lists,
            Jurisdiction jurisdiction,
            CurrentCaller caller,
            Outbox outbox,
            BusinessClock clock) {
        this.sessions = sessions;
        this.lists = lists;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    int attend(UUID sessionId, String title, Present present) {
        TrainingSession session = sessions.locked(sessionId);
        session.mustBeOpen();
        List<Lesson> lessons = session.lessons();
        int lesson = session.numberOf(title)
                .orElseThrow(() -> new RejectedException(
                        new UnknownLesson(lessons.stream().map(Lesson::title).toList())));
        jurisdiction.mustHaveCome(lessons.get(lesson - 1).taughtOn(), session.region());
        var there = new Present(everybody(present), present.late(), present.leftEarly());
        List<UUID> strangers = lists.withoutSeat(sessionId, there.there());
        if (!strangers.isEmpty()) {
            throw new RejectedException(new WithoutASeat(strangers));
        }
        lists.set(sessionId, lesson, there, caller.get().subject(), clock.now());
        return there.there().size();
    }

    /** Who came late or left early was there, whether the list repeats him or not. */
    private static Set<UUID> everybody(Present present) {
        var all = new LinkedHashSet<>(present.there());
        all.addAll(present.late());
        all.addAll(present.leftEarly());
        return all;
    }

    @Transactional
    int hold(UUID sessionId, LocalDate heldOn) {
        TrainingSession session = sessions.locked(sessionId);
        session.mustBeOpen();
        jurisdiction.mustHaveCome(heldOn, session.region());
        List<String> missing = lists.missing(sessionId);
        if (!missing.isEmpty()) {
            throw new RejectedException(new AttendanceMissing(missing));
        }
        int participants = lists.longEnough(sessionId);
        session.hold(heldOn, participants);
        outbox.append(new SessionHeld(sessionId, heldOn, participants));
        Log.infof("Session held: session=%s participants=%d", sessionId, participants);
        return participants;
    }
}
