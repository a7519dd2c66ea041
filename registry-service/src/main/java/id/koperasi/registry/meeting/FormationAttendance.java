package id.koperasi.registry.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** How many of each part of the village came to which meeting; nobody is named. */
@ApplicationScoped
class FormationAttendance {

    private static final String RECORD = """
            insert into formation_attendance (id, call_id, cooperative_id, village_code, element, people, present_at, how)
            values (:id, :call, :cooperative, :village, :element, :people, :at, :how)""";
    private static final String COUNT = """
            select element, sum(people)
              from formation_attendance
             where call_id = :call
             group by element
             order by element""";
    private static final String SCANNED =
            "select coalesce(bool_and(how = 'SCAN'), false) from formation_attendance where call_id = :call";

    private final Session session;

    FormationAttendance(Session session) {
        this.session = session;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(UUID id, MeetingCall call, AttendFormationMeeting command) {
        session.createNativeMutationQuery(RECORD)
                .setParameter("id", id)
                .setParameter("call", call.id())
                .setParameter("cooperative", call.cooperativeId())
                .setParameter("village", call.villageCode())
                .setParameter("element", command.came().element().name())
                .setParameter("people", command.came().people())
                .setParameter("at", command.presentAt().atOffset(ZoneOffset.UTC))
                .setParameter("how", command.how().name())
                .executeUpdate();
    }

    /** Whether all who came were scanned at the door; false when nobody was. */
    boolean scanned(UUID callId) {
        return session.createNativeQuery(SCANNED, Boolean.class)
                .setParameter("call", callId)
                .getSingleResult();
    }

    List<ElementCount> of(UUID callId) {
        return session.createNativeQuery(COUNT, Object[].class)
                .setParameter("call", callId)
                .getResultStream()
                .map(row -> new ElementCount(
                        Element.valueOf((String) row[0]), Math.toIntExact(((Number) row[1]).longValue())))
                .toList();
    }
}
