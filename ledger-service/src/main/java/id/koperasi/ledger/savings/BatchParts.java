package id.koperasi.ledger.savings;

import id.koperasi.platform.change.AskedChange;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The parts of batches that were posted, under the key of their request. */
@ApplicationScoped
class BatchParts {

    private static final String TRY_LOCK = """
            select pg_try_advisory_xact_lock(hashtextextended(
                array[:caller, cast(:cooperative as text), 'receipt-batch-part', :key, cast(:part as text)]::text, 0))""";
    private static final String FIND = """
            select request_hash, posted, refused, results
              from receipt_batch_part
             where cooperative_id = :cooperative and caller = :caller and key = :key and part = :part""";
    private static final String KEEP = """
            insert into receipt_batch_part (cooperative_id, caller, key, part, request_hash, posted, refused, results,
                                            posted_at)
            values (:cooperative, :caller, :key, :part, :hash, :posted, :refused, :results, :now)""";

    private final EntityManager entities;
    private final BusinessClock clock;

    BatchParts(EntityManager entities, BusinessClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * A part that was posted.
     *
     * @param ofThisRequest whether the request was this one, and not another with its key
     * @param posted how many receipts were
     * @param refused how many were not
     * @param results what became of each, a JSON array as it was answered
     */
    record KeptPart(boolean ofThisRequest, int posted, int refused, String results) {}

    /** Takes a part for this transaction; false, without waiting, while another transaction holds it. */
    boolean take(UUID cooperativeId, AskedChange asked, int part) {
        return (Boolean) of(entities.createNativeQuery(TRY_LOCK, Boolean.class), cooperativeId, asked, part)
                .getSingleResult();
    }

    Optional<KeptPart> find(UUID cooperativeId, AskedChange asked, int part) {
        List<?> rows = of(entities.createNativeQuery(FIND, Tuple.class), cooperativeId, asked, part)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new KeptPart(
                        Arrays.equals(
                                row.get("request_hash", byte[].class),
                                asked.request().bytes()),
                        row.get("posted", Integer.class),
                        row.get("refused", Integer.class),
                        row.get("results", String.class)))
                .findFirst();
    }

    void keep(UUID cooperativeId, AskedChange asked, int part, KeptPart kept) {
        of(entities.createNativeQuery(KEEP), cooperativeId, asked, part)
                .setParameter("hash", asked.request().bytes())
                .setParameter("posted", kept.posted())
                .setParameter("refused", kept.refused())
                .setParameter("results", kept.results())
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    private static Query of(Query query, UUID cooperativeId, AskedChange asked, int part) {
        return query.setParameter("cooperative", cooperativeId)
                .setParameter("caller", asked.caller())
                .setParameter("key", asked.key())
                .setParameter("part", part);
    }
}
