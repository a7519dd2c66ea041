package id.koperasi.ledger.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.notice.Notice.Kind;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What members are told and have read, within the caller's reach. */
@ApplicationScoped
class Notices {

    private static final UUID LAST = new UUID(-1, -1);
    private static final String OF_MEMBER = """
            select kind, id, noted_at, cast(facts as text) as facts
              from notices_of(:cooperative, :member, :at, :id, :most, :moment)""";
    private static final String READ_UNTIL = """
            select read_until from notice_mark where cooperative_id = :cooperative and member_id = :member""";
    private static final String READ = """
            insert into notice_mark as n (cooperative_id, member_id, read_until)
            values (:cooperative, :member, :until)
                on conflict (cooperative_id, member_id)
                do update set read_until = greatest(n.read_until, excluded.read_until)""";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final BusinessClock clock;

    Notices(EntityManager entities, ObjectMapper json, BusinessClock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** The latest first. */
    List<Notice> of(UUID cooperativeId, UUID memberId, @Nullable Cursor after, int most) {
        Instant now = clock.now();
        List<?> rows = entities.createNativeQuery(OF_MEMBER, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .setParameter("at", after == null ? now.plus(1, ChronoUnit.DAYS) : after.instant(0))
                .setParameter("id", after == null ? LAST : after.uuid(1))
                .setParameter("most", most)
                .setParameter("moment", now)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Notice(
                        Kind.valueOf(row.get("kind", String.class)),
                        row.get("id", UUID.class),
                        row.get("noted_at", Instant.class),
                        facts(row.get("facts", String.class))))
                .toList();
    }

    static Cursor cursor(Notice notice) {
        return Cursor.of(notice.notedAt(), notice.id());
    }

    /** Null while he has read nothing. */
    @Nullable Instant readUntil(UUID cooperativeId, UUID memberId) {
        List<?> rows = entities.createNativeQuery(READ_UNTIL, Instant.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .getResultList();
        return rows.isEmpty() ? null : (Instant) rows.getFirst();
    }

    /** What was noted until then is read; nobody reads what is still to come, and nothing becomes unread. */
    @Transactional
    void read(UUID cooperativeId, UUID memberId, Instant until) {
        Instant now = clock.now();
        entities.createNativeQuery(READ)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .setParameter("until", until.isAfter(now) ? now : until)
                .executeUpdate();
    }

    private JsonNode facts(String written) {
        try {
            return json.readTree(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice cannot be read", e);
        }
    }
}
