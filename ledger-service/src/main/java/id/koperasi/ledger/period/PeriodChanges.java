package id.koperasi.ledger.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which months a cooperative closed and reopened, within the caller's reach. */
@ApplicationScoped
class PeriodChanges {

    private static final String CHANGES = """
            select number, month, change, changed_at, entries, reason, decision_reference
              from period_change
             where cooperative_id = :cooperative
             order by number desc
             limit 1000""";

    private static final String CLOSED_UNTIL = "select closed_until from book where cooperative_id = :cooperative";

    private final EntityManager entities;

    PeriodChanges(EntityManager entities) {
        this.entities = entities;
    }

    /** What happened to a month. */
    enum Kind {
        CLOSED,
        REOPENED
    }

    /**
     * A month was closed or reopened.
     *
     * @param number in the cooperative, from 1
     * @param month which
     * @param change what happened
     * @param changedAt when
     * @param entries how many entries the book had then
     * @param reason why it was reopened
     * @param decisionReference where the decision to reopen it is written
     */
    record PeriodChange(
            int number,
            YearMonth month,
            Kind change,
            Instant changedAt,
            long entries,
            @Nullable String reason,
            @Nullable String decisionReference) {}

    /** The last day of the last closed month; null while none is. */
    @Nullable LocalDate closedUntil(UUID cooperativeId) {
        var row = (Tuple) entities.createNativeQuery(CLOSED_UNTIL, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getSingleResult();
        return row.get("closed_until", LocalDate.class);
    }

    /** The latest first. */
    List<PeriodChange> of(UUID cooperativeId) {
        List<?> rows = entities.createNativeQuery(CHANGES, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new PeriodChange(
                        row.get("number", Integer.class),
                        YearMonth.from(row.get("month", LocalDate.class)),
                        Kind.valueOf(row.get("change", String.class)),
                        row.get("changed_at", Instant.class),
                        row.get("entries", Long.class),
                        row.get("reason", String.class),
                        row.get("decision_reference", String.class)))
                .toList();
    }
}
