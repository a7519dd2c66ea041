package id.koperasi.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What held sessions were told of those present later. */
@ApplicationScoped
class AttendanceCorrections {

    private static final String RECORD = """
            insert into attendance_correction (id, session_id, lesson, invitation_id, present, late, left_early, reason,
                                               evidence, recorded_by, recorded_at)
            values (:id, :session, :lesson, :invitation, :present, :late, :early, :reason, :evidence, :by, :at)""";

    private static final String PRESENT = """
            insert into attendance (session_id, lesson, invitation_id, how, late, left_early)
            values (:session, :lesson, :invitation, 'CORRECTION', :late, :early)
                on conflict (session_id, lesson, invitation_id) do update
               set how = excluded.how, late = excluded.late, left_early = excluded.left_early""";

    private static final String ABSENT =
            "delete from attendance where session_id = :session and lesson = :lesson and invitation_id = :invitation";

    private static final String LIST = """
            select id, lesson, invitation_id, present, late, left_early, reason, evidence, recorded_by, recorded_at
              from attendance_correction
             where session_id = :session and id > :after
             order by id
             limit :most""";

    private static final String DUE = """
            delete from session_recount
             where session_id in (select session_id from session_recount order by session_id limit 1)
            returning session_id""";

    private final Session database;

    AttendanceCorrections(Session database) {
        this.database = database;
    }

    /** What is right of a participant and a lesson. */
    record Correction(
            int lesson,
            UUID invitationId,
            boolean present,
            boolean late,
            boolean leftEarly,
            CorrectionReason reason,
            String evidence) {}

    /** A correction that was made, and by whom. */
    record Made(
            UUID id,
            int lesson,
            UUID invitationId,
            boolean present,
            boolean late,
            boolean leftEarly,
            String reason,
            String evidence,
            String recordedBy,
            Instant recordedAt) {}

    void make(UUID id, UUID session, Correction correction, String by, Instant at) {
        database.createNativeMutationQuery(RECORD)
                .setParameter("id", id)
                .setParameter("session", session)
                .setParameter("lesson", correction.lesson())
                .setParameter("invitation", correction.invitationId())
                .setParameter("present", correction.present())
                .setParameter("late", correction.late())
                .setParameter("early", correction.leftEarly())
                .setParameter("reason", correction.reason().name())
                .setParameter("evidence", correction.evidence())
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
        if (correction.present()) {
            database.createNativeMutationQuery(PRESENT)
                    .setParameter("session", session)
                    .setParameter("lesson", correction.lesson())
                    .setParameter("invitation", correction.invitationId())
                    .setParameter("late", correction.late())
                    .setParameter("early", correction.leftEarly())
                    .executeUpdate();
        } else {
            database.createNativeMutationQuery(ABSENT)
                    .setParameter("session", session)
                    .setParameter("lesson", correction.lesson())
                    .setParameter("invitation", correction.invitationId())
                    .executeUpdate();
        }
    }

    List<Made> of(UUID session, UUID after, int most) {
        return database.createNativeQuery(LIST, Made.class)
                .setParameter("session", session)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /** Takes a session that must be counted again; at most one. */
    List<UUID> due() {
        return database.createNativeQuery(DUE, UUID.class).getResultList();
    }
}
