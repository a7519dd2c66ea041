package id.koperasi.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The lists of those present, lesson by lesson. */
@ApplicationScoped
class AttendanceLists {

    private static final List<UUID> NOBODY = List.of(new UUID(0, 0));

    private static final String LISTED =
            "select cast(value as uuid) from json_array_elements_text(cast(:present as json))";

    private static final String WITHOUT_SEAT = LISTED + """
             except
            select id from invitation where session_id = :session and status = 'CONFIRMED'
             order by 1 limit 100""";

    private static final String RECORD_LIST = """
            insert into attendance_list (session_id, lesson, recorded_by, recorded_at) values (:session, :lesson, :by, :at)
                on conflict (session_id, lesson) do update
               set recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""";

    private static final String KEEP_VERSION = """
            insert into attendance_list_version (session_id, lesson, present, late, left_early, recorded_by, recorded_at)
            values (:session, :lesson, array(select cast(value as uuid) from json_array_elements_text(cast(:present as json))),
                    array(select cast(value as uuid) from json_array_elements_text(cast(:late as json))),
                    array(select cast(value as uuid) from json_array_elements_text(cast(:early as json))), :by, :at)""";

    private static final String CLEAR = """
            delete from attendance a
             where a.session_id = :session and a.lesson = :lesson
               and not exists (select from attendance_scan s
                                where s.invitation_id = a.invitation_id and s.lesson = a.lesson and s.direction = 'IN')""";

    /** Whoever has scanned is there as his scans say, before the new list adds to it. */
    private static final String BY_SCAN_ALONE = """
            update attendance a
               set how = 'SCAN', late = s.late,
                   left_early = exists (select from attendance_scan o
                                         where o.invitation_id = a.invitation_id and o.lesson = a.lesson
                                           and o.direction = 'OUT' and o.left_early)
              from attendance_scan s
             where a.session_id = :session and a.lesson = :lesson
               and s.invitation_id = a.invitation_id and s.lesson = a.lesson and s.direction = 'IN'""";

    private static final String FILL =
            "insert into attendance (session_id, lesson, invitation_id, late, left_early) select distinct"
                    + " cast(:session as uuid), cast(:lesson as integer), listed.id, listed.id in (:late),"
                    + " listed.id in (:early) from (" + LISTED + ") as listed (id)"
                    + " on conflict (session_id, lesson, invitation_id) do update"
                    + " set late = attendance.late or excluded.late,"
                    + " left_early = attendance.left_early or excluded.left_early";

    private static final String VERSIONS = """
            select v.id, v.lesson, l.title, cardinality(v.present), cardinality(v.late), cardinality(v.left_early),
                   v.recorded_by, v.recorded_at
              from attendance_list_version v
              join lesson l on l.session_id = v.session_id and l.number = v.lesson
             where v.session_id = :session and v.id > :after
             order by v.id
             limit :most""";

    private static final String MISSING = """
            select l.title from lesson l
             where l.session_id = :session
               and not exists (select from attendance_list a where a.session_id = l.session_id and a.lesson = l.number)
             order by l.number""";

    private static final String LONG_ENOUGH =
            "select count(*) from participation where session_id = :session and long_enough";

    private static final String PARTICIPATION = """
            select p.invitation_id, i.cooperative_id, i.office, i.name, p.heard_jp, p.given_jp, p.long_enough
              from participation p
              join invitation i on i.id = p.invitation_id
             where p.session_id = :session and p.invitation_id > :after
             order by p.invitation_id
             limit :most""";

    private final Session database;

    AttendanceLists(Session database) {
        this.database = database;
    }

    /**
     * How much of a session somebody has heard.
     *
     * @param invitationId his invitation
     * @param cooperativeId his cooperative
     * @param office for which he came
     * @param name of the person
     * @param heardJp how many JP he has heard
     * @param givenJp how many there were
     * @param longEnough whether that meets the rule of the curriculum
     */
    record Participation(
            UUID invitationId,
            UUID cooperativeId,
            String office,
            String name,
            long heardJp,
            long givenJp,
            boolean longEnough) {}

    /** Of the listed invitations those that have no seat in this session, whatever else they are. */
    List<UUID> withoutSeat(UUID session, Collection<UUID> present) {
        return database.createNativeQuery(WITHOUT_SEAT, UUID.class)
                .setParameter("present", array(present))
                .setParameter("session", session)
                .getResultList();
    }

    /**
     * Who was in a lesson.
     *
     * @param there everybody
     * @param late those of them who came late
     * @param leftEarly those of them who left early
     */
    record Present(Collection<UUID> there, Collection<UUID> late, Collection<UUID> leftEarly) {}

    /** Sets the list of a lesson; an earlier one counts no longer, and what phones have scanned stays. */
    void set(UUID session, int lesson, Present present, String by, Instant at) {
        database.createNativeMutationQuery(RECORD_LIST)
                .setParameter("session", session)
                .setParameter("lesson", lesson)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
        database.createNativeMutationQuery(KEEP_VERSION)
                .setParameter("session", session)
                .setParameter("lesson", lesson)
                .setParameter("present", array(present.there()))
                .setParameter("late", array(present.late()))
                .setParameter("early", array(present.leftEarly()))
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
        for (String statement : List.of(CLEAR, BY_SCAN_ALONE)) {
            database.createNativeMutationQuery(statement)
                    .setParameter("session", session)
                    .setParameter("lesson", lesson)
                    .executeUpdate();
        }
        database.createNativeMutationQuery(FILL)
                .setParameter("session", session)
                .setParameter("lesson", lesson)
                .setParameter("present", array(present.there()))
                .setParameterList("late", orNobody(present.late()))
                .setParameterList("early", orNobody(present.leftEarly()))
                .executeUpdate();
    }

    /** A list as somebody wrote it. */
    record Version(
            long id,
            int lesson,
            String title,
            int present,
            int late,
            int leftEarly,
            String recordedBy,
            Instant recordedAt) {}

    /** Every list of a session that was written, those that others replaced too. */
    List<Version> versions(UUID session, long after, int most) {
        return database.createNativeQuery(VERSIONS, Version.class)
                .setParameter("session", session)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /** The lessons without a list. */
    List<String> missing(UUID session) {
        return database.createNativeQuery(MISSING, String.class)
                .setParameter("session", session)
                .getResultList();
    }

    /** How many have heard enough for a certificate. */
    int longEnough(UUID session) {
        return Math.toIntExact(database.createNativeQuery(LONG_ENOUGH, Long.class)
                .setParameter("session", session)
                .getSingleResult());
    }

    List<Participation> participation(UUID session, UUID last, int most) {
        return database.createNativeQuery(PARTICIPATION, Participation.class)
                .setParameter("session", session)
                .setParameter("after", last)
                .setParameter("most", most)
                .getResultList();
    }

    /** A list in SQL is never empty. */
    private static Collection<UUID> orNobody(Collection<UUID> listed) {
        return listed.isEmpty() ? NOBODY : listed;
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
