package id.koperasi.training.scan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Phones, scans and what follows from them, within the caller's reach. */
@ApplicationScoped
class Scans {

    private static final String RULE = """
            select window_seconds, grace_seconds, opens_minutes, late_minutes, early_minutes, sync_within_hours
              from scan_rule where valid_from <= :day order by valid_from desc limit 1""";

    /** Whoever waited for another to register took his time before that one did. */
    private static final String RETIRE = """
            update scan_device set retired_at = greatest(:now, registered_at)
             where person = :person and retired_at is null""";

    private static final String REGISTER = """
            insert into scan_device (id, person, public_key, registered_at) values (:id, :person, :key, :now)
                on conflict (public_key) do nothing""";

    private static final String DEVICE = """
            select replace(encode(public_key, 'base64'), chr(10), ''), registered_at, retired_at from scan_device
             where id = :device and person = :person""";

    private static final String ALONE =
            "select 1 from pg_advisory_xact_lock(hashtextextended('scan_device ' || cast(:person as text), 0))";

    private static final String SEAT =
            "select id from invitation where session_id = :session and person = :person and status = 'CONFIRMED'";

    private static final String EARLIER = """
            select s.session_id, s.lesson, s.direction, s.scanned_at, s.offline, coalesce(a.late, false),
                   coalesce(a.left_early, false)
              from attendance_scan s
              left join attendance a
                on a.session_id = s.session_id and a.lesson = s.lesson and a.invitation_id = s.invitation_id
             where s.device_id = :device and s.nonce = :nonce""";

    private static final String KEEP = """
            insert into attendance_scan (device_id, nonce, session_id, lesson, invitation_id, direction, scanned_at,
                                         received_at, skew_millis, offline, signature, late, left_early)
            values (:device, :nonce, :session, :lesson, :invitation, :direction, :scannedAt, :now, :skew, :offline,
                    :signature, :late, :early)
                on conflict (invitation_id, lesson, direction) do nothing""";

    private static final String OPEN_LIST = """
            insert into attendance_list (session_id, lesson, recorded_by, recorded_at)
            values (:session, :lesson, 'scans', :now) on conflict do nothing""";

    private static final String COME = """
            insert into attendance (session_id, lesson, invitation_id, how, late)
            select :session, :lesson, :invitation, 'SCAN', :late
             where not exists (select from attendance_correction c
                                where c.invitation_id = :invitation and c.lesson = :lesson)
                on conflict (session_id, lesson, invitation_id) do update
               set how = excluded.how, late = attendance.late or excluded.late""";

    private static final String RECOUNT =
            "insert into session_recount (session_id) values (:session) on conflict do nothing";

    private static final String LEAVE = """
            update attendance set left_early = left_early or :early
             where session_id = :session and lesson = :lesson and invitation_id = :invitation""";

    private static final String ROOM = """
            select i.id, i.cooperative_id, i.office, i.name, a.how, coalesce(a.late, false), coalesce(a.left_early, false),
                   s.scanned_at, coalesce(s.offline, false), e.reason
              from invitation i
              left join attendance a on a.session_id = i.session_id and a.lesson = :lesson and a.invitation_id = i.id
              left join attendance_scan s on s.invitation_id = i.id and s.lesson = :lesson and s.direction = 'IN'
              left join absence e on e.session_id = i.session_id and e.lesson = :lesson and e.invitation_id = i.id
             where i.session_id = :session and i.status = 'CONFIRMED' and i.id > :after
             order by i.id
             limit :most""";

    private final Session database;

    Scans(Session database) {
        this.database = database;
    }

    /** The phone of a person; its public key in Base64. */
    record Device(
            String publicKey,
            Instant registeredAt,
            @Nullable Instant retiredAt) {}

    /** A scan that was taken. */
    record Taken(
            UUID sessionId,
            int lesson,
            String direction,
            Instant scannedAt,
            boolean offline,
            boolean late,
            boolean leftEarly) {}

    /** A participant of a lesson, and how it is known that he was there. */
    record Guest(
            UUID invitationId,
            UUID cooperativeId,
            String office,
            String name,
            @Nullable String how,
            boolean late,
            boolean leftEarly,
            @Nullable Instant scannedAt,
            boolean offline,
            @Nullable String excused) {}

    ScanRule rule(LocalDate day) {
        return database.createNativeQuery(RULE, ScanRule.class)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** Makes this the phone of a person instead of the one before; false when the key is known already. */
    boolean register(UUID id, String person, byte[] key, Instant now) {
        database.createNativeQuery(ALONE, Integer.class)
                .setParameter("person", person)
                .getSingleResult();
        database.createNativeMutationQuery(RETIRE)
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate();
        return database.createNativeMutationQuery(REGISTER)
                        .setParameter("id", id)
                        .setParameter("person", person)
                        .setParameter("key", key)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    Optional<Device> device(UUID device, String person) {
        return database.createNativeQuery(DEVICE, Device.class)
                .setParameter("device", device)
                .setParameter("person", person)
                .uniqueResultOptional();
    }

    /** The invitation by which a person has a seat. */
    Optional<UUID> seatOf(UUID session, String person) {
        return database.createNativeQuery(SEAT, UUID.class)
                .setParameter("session", session)
                .setParameter("person", person)
                .uniqueResultOptional();
    }

    Optional<Taken> earlier(UUID device, UUID nonce) {
        return database.createNativeQuery(EARLIER, Taken.class)
                .setParameter("device", device)
                .setParameter("nonce", nonce)
                .uniqueResultOptional();
    }

    /** Keeps a scan; false for a second one of the same person, lesson and direction, which changes nothing. */
    boolean keep(Scan scan, UUID invitation, Taken taken, Instant now) {
        return database.createNativeMutationQuery(KEEP)
                        .setParameter("device", scan.deviceId())
                        .setParameter("nonce", scan.nonce())
                        .setParameter("session", scan.sessionId())
                        .setParameter("lesson", scan.lesson())
                        .setParameter("invitation", invitation)
                        .setParameter("direction", scan.direction().name())
                        .setParameter("scannedAt", taken.scannedAt())
                        .setParameter("now", now)
                        .setParameter("skew", now.toEpochMilli() - scan.sentAt().toEpochMilli())
                        .setParameter("offline", taken.offline())
                        .setParameter("signature", Base64.getDecoder().decode(scan.signature()))
                        .setParameter("late", taken.late())
                        .setParameter("early", taken.leftEarly())
                        .executeUpdate()
                == 1;
    }

    void come(UUID session, int lesson, UUID invitation, boolean late, Instant now) {
        database.createNativeMutationQuery(OPEN_LIST)
                .setParameter("session", session)
                .setParameter("lesson", lesson)
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeMutationQuery(COME)
                .setParameter("session", session)
                .setParameter("lesson", lesson)
                .setParameter("invitation", invitation)
                .setParameter("late", late)
                .executeUpdate();
    }

    /** Notes that somebody leaves; false when he was not there. */
    boolean leave(UUID session, int lesson, UUID invitation, boolean early) {
        return database.createNativeMutationQuery(LEAVE)
                        .setParameter("session", session)
                        .setParameter("lesson", lesson)
                        .setParameter("invitation", invitation)
                        .setParameter("early", early)
                        .executeUpdate()
                == 1;
    }

    /** Asks to count again how many were there long enough: a scan came after the session was held. */
    void recount(UUID session) {
        database.createNativeMutationQuery(RECOUNT)
                .setParameter("session", session)
                .executeUpdate();
    }

    List<Guest> room(UUID session, int lesson, UUID after, int most) {
        return database.createNativeQuery(ROOM, Guest.class)
                .setParameter("session", session)
                .setParameter("lesson", lesson)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }
}
