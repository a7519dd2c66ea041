package id.koperasi.ledger.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** From which to which number the receipts of a day go. */
@ApplicationScoped
public class ReceiptNumbers {

    private static final String ON_DAY = """
            select count(*) as receipts, min(number) as first, max(number) as last
              from receipt
             where cooperative_id = :cooperative and year = :year and received_on = :day""";

    private final EntityManager entities;
    private final NumberingReceipts numbering;

    ReceiptNumbers(EntityManager entities, NumberingReceipts numbering) {
        this.entities = entities;
        this.numbering = numbering;
    }

    /** The first and the last of some receipts. */
    public record Range(long count, String from, String until) {}

    /** Those of a business date; empty when it has none. */
    public Optional<Range> onDay(UUID cooperativeId, LocalDate day) {
        numbering.of(cooperativeId);
        var row = (Tuple) entities.createNativeQuery(ON_DAY, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("year", day.getYear())
                .setParameter("day", day)
                .getSingleResult();
        long count = row.get("receipts", Long.class);
        return count == 0
                ? Optional.empty()
                : Optional.of(new Range(
                        count,
                        Receipt.numberOf(day.getYear(), row.get("first", Long.class)),
                        Receipt.numberOf(day.getYear(), row.get("last", Long.class))));
    }
}
