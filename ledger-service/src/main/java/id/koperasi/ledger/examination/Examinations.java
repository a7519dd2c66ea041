package id.koperasi.ledger.examination;

import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Examines books by the functions of the migrations: chain, sums, totals, floors. What is broken is frozen. */
@ApplicationScoped
class Examinations {

    static final String PATIENCE = "set local statement_timeout = '60s'";

    private static final String EXAMINE =
            "select finding, entry_number, frozen_now from examine_book(:cooperative, :moment)";
    private static final String DUE = "select books_to_examine(:moment, :most)";

    private final EntityManager entities;
    private final BusinessClock clock;

    Examinations(EntityManager entities, BusinessClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * How a book was found.
     *
     * @param finding what is broken; null in a book in order
     * @param entryNumber the first entry that is not right, where the finding is about one
     */
    record Examination(@Nullable Finding finding, @Nullable Long entryNumber) {}

    /** Examines a book and freezes it when something is broken; empty where no book is open. */
    @Transactional
    Optional<Examination> examine(UUID cooperativeId) {
        entities.createNativeQuery(PATIENCE).executeUpdate();
        List<?> rows = entities.createNativeQuery(EXAMINE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("moment", clock.now())
                .getResultList();
        return rows.stream().map(Tuple.class::cast).findFirst().map(row -> {
            String finding = row.get("finding", String.class);
            Long entryNumber = row.get("entry_number", Long.class);
            if (row.get("frozen_now", Boolean.class)) {
                Log.errorf("Book frozen: cooperative=%s finding=%s entry=%d", cooperativeId, finding, entryNumber);
            }
            return new Examination(finding == null ? null : Finding.valueOf(finding), entryNumber);
        });
    }

    /** The books whose turn it is. */
    @Transactional
    List<UUID> due(int most) {
        List<?> rows = entities.createNativeQuery(DUE, UUID.class)
                .setParameter("moment", clock.now())
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}
