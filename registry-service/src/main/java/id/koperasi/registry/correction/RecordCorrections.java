package id.koperasi.registry.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.event.RecordedEvent.RecordCorrected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Writes down what a record said before it was told anew, and reads it. The table is inserted into and nothing else. */
@ApplicationScoped
public class RecordCorrections {

    private static final String TELL = """
            insert into record_correction (id, record, record_id, cooperative_id, village_code, told_before, told_now,
                                           reason, evidence, recorded_at, actor, roles)
            values (:id, :kind, :record, :cooperative, :village, cast(:before as jsonb), cast(:now as jsonb),
                    :reason, :evidence, :at, :actor, :roles)""";

    private static final String OF = """
            select id, cast(told_before as text), cast(told_now as text), reason, evidence, recorded_at, actor, roles
              from record_correction
             where record = :kind and record_id = :record and id > :after
             order by id
             limit :rows""";

    private final Session session;
    private final ObjectMapper json;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Outbox outbox;
    private final Ids ids;

    RecordCorrections(
            Session session, ObjectMapper json, CurrentCaller caller, BusinessClock clock, Outbox outbox, Ids ids) {
        this.session = session;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Why it is told anew, and where what is true is written. */
    public record Why(String reason, String evidence) {}

    /** That a record was told anew. */
    public record Correction<T>(
            UUID id,
            T before,
            T now,
            String reason,
            String evidence,
            Instant recordedAt,
            String actor,
            List<String> roles) {}

    /** A record said one thing and says another from now on; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Correction<T> tell(CorrectedRecord record, T before, T now, Why why) {
        var correction = new Correction<>(
                ids.next(),
                before,
                now,
                why.reason(),
                why.evidence(),
                clock.now(),
                caller.get().subject(),
                caller.get().rolesInOrder());
        session.createNativeMutationQuery(TELL)
                .setParameter("id", correction.id())
                .setParameter("kind", record.kind().name())
                .setParameter("record", record.id())
                .setParameter("cooperative", record.cooperativeId(), UUID.class)
                .setParameter("village", record.villageCode(), String.class)
                .setParameter("before", written(before))
                .setParameter("now", written(now))
                .setParameter("reason", why.reason())
                .setParameter("evidence", why.evidence())
                .setParameter("at", correction.recordedAt().atOffset(ZoneOffset.UTC))
                .setParameter("actor", correction.actor())
                .setParameter("roles", correction.roles().toArray(String[]::new))
                .executeUpdate();
        UUID cooperativeId = record.cooperativeId();
        if (cooperativeId != null) {
            outbox.append(new RecordCorrected(
                    cooperativeId, correction.id(), record.kind().name()));
        }
        return correction;
    }

    /** What a record said before, the first correction first. */
    public <T> List<Correction<T>> of(Kind kind, String record, Class<T> form, UUID after, int rows) {
        return session
                .createNativeQuery(OF, Object[].class)
                .setParameter("kind", kind.name())
                .setParameter("record", record)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(row -> new Correction<>(
                        (UUID) row[0],
                        read((String) row[1], form),
                        read((String) row[2], form),
                        (String) row[3],
                        (String) row[4],
                        (Instant) row[5],
                        (String) row[6],
                        Arrays.asList((String[]) row[7])))
                .toList();
    }

    /** The same as a page asks for it. */
    public <T> List<Correction<T>> of(Kind kind, String record, Class<T> form, PageRequest page) {
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return of(kind, record, form, after, page.rowsToRead());
    }

    private String written(Object told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be written down", e);
        }
    }

    private <T> T read(String told, Class<T> form) {
        try {
            return json.readValue(told, form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a record said cannot be read", e);
        }
    }
}
