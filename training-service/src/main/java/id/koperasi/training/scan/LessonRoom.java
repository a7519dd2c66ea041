package id.koperasi.training.scan;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.scan.ScanRejection.ScannerWithoutSeat;
import id.koperasi.training.session.Lesson;
import id.koperasi.training.session.TrainingSession;
import id.koperasi.training.session.TrainingSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What whoever leads a lesson needs in the room: the codes for the screen, and who is excused. */
@ApplicationScoped
class LessonRoom {

    private static final String EXCUSE = """
            insert into absence (session_id, lesson, invitation_id, reason, recorded_by, recorded_at)
            select i.session_id, :lesson, i.id, :reason, :by, :at
              from invitation i
             where i.id = :invitation and i.session_id = :session and i.status = 'CONFIRMED'
                on conflict (session_id, lesson, invitation_id) do update set reason = excluded.reason""";

    private final TrainingSessions sessions;
    private final Scans scans;
    private final LessonCodes codes;
    private final Session database;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    LessonRoom(
            TrainingSessions sessions,
            Scans scans,
            LessonCodes codes,
            Session database,
            CurrentCaller caller,
            BusinessClock clock) {
        this.sessions = sessions;
        this.scans = scans;
        this.codes = codes;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** A code and when it shows. */
    record ShownCode(String code, Instant from, Instant until) {}

    List<ShownCode> codes(UUID sessionId, int number, @Nullable Instant from, int many) {
        TrainingSession session = sessions.required(sessionId);
        Lesson lesson = ScanningPresence.lesson(session, number);
        ScanRule rule = scans.rule(lesson.taughtOn());
        long first = rule.windowOf(from != null ? from : clock.now());
        return LongStream.range(first, first + many)
                .mapToObj(window ->
                        new ShownCode(codes.of(sessionId, number, window), rule.startOf(window), rule.endOf(window)))
                .toList();
    }

    /** Before the lesson or after the session: a doctor's letter comes when it comes, and changes nothing of what was heard. */
    @Transactional
    void excuse(UUID sessionId, int number, UUID invitation, Excuse reason) {
        TrainingSession session = sessions.kept(sessionId);
        ScanningPresence.lesson(session, number);
        int excused = database.createNativeMutationQuery(EXCUSE)
                .setParameter("session", sessionId)
                .setParameter("lesson", number)
                .setParameter("invitation", invitation)
                .setParameter("reason", reason.name())
                .setParameter("by", caller.get().subject())
                .setParameter("at", clock.now())
                .executeUpdate();
        if (excused == 0) {
            throw new RejectedException(new ScannerWithoutSeat());
        }
    }
}
