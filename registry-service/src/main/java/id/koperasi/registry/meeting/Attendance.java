package id.koperasi.registry.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.Session;

/** Who came to which meeting. */
@ApplicationScoped
class Attendance {

    private static final String RECORD = """
            insert into meeting_attendance (call_id, cooperative_id, village_code, member_id, present_at, how)
            select :call, :cooperative, :village, member, :at, :how
              from unnest(cast(:members as uuid[])) as member
             order by member
                on conflict do nothing""";
    private static final String COUNT = "select count(*) from meeting_attendance where call_id = :call";

    private final Session session;

    Attendance(Session session) {
        this.session = session;
    }

    /** How many of these had not been recorded before. */
    @Transactional(Transactional.TxType.MANDATORY)
    int record(MeetingCall call, Attend command) {
        return session.createNativeMutationQuery(RECORD)
                .setParameter("call", call.id())
                .setParameter("cooperative", call.cooperativeId())
                .setParameter("village", call.villageCode())
                .setParameter("at", command.presentAt().atOffset(ZoneOffset.UTC))
                .setParameter("how", command.how().name())
                .setParameter("members", command.memberIds().toArray(UUID[]::new))
                .executeUpdate();
    }

    int count(UUID callId) {
        return Math.toIntExact(session.createNativeQuery(COUNT, Long.class)
                .setParameter("call", callId)
                .getSingleResult());
    }
}
