package id.koperasi.registry.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
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

    private static final String PAGE = """
            select member_id, present_at, how
              from meeting_attendance
             where call_id = :call and member_id > :after
             order by member_id
             limit :rows""";
    private static final String CAME = """
            select member_id
              from meeting_attendance
             where call_id = :call and member_id = any (cast(:members as uuid[]))""";

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

    /** That a member came. */
    record Came(UUID memberId, Instant presentAt, Attend.How how) {}

    /** Who came, in the order of their ids. */
    List<Came> of(UUID callId, UUID after, int rows) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("call", callId)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Came((UUID) row[0], (Instant) row[1], Attend.How.valueOf((String) row[2])))
                .toList();
    }

    /** Those of these who came. */
    Set<UUID> cameOf(UUID callId, List<UUID> memberIds) {
        return Set.copyOf(session.createNativeQuery(CAME, UUID.class)
                .setParameter("call", callId)
                .setParameter("members", memberIds.toArray(UUID[]::new))
                .getResultList());
    }

    int count(UUID callId) {
        return Math.toIntExact(session.createNativeQuery(COUNT, Long.class)
                .setParameter("call", callId)
                .getSingleResult());
    }
}
