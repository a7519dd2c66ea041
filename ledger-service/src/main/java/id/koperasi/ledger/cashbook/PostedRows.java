package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashsheet.CashBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What earlier workbooks led to, and what entries did to the accounts of cash books. */
@ApplicationScoped
class PostedRows {

    private static final String OF_MONTHS = """
            select distinct on (reference)
                   reference, book, month, sheet, row_number, text, voucher, day, received_sen, paid_sen, entry_number
              from cash_import_row
             where cooperative_id = :cooperative and entry_number is not null and reference is not null
               and (book || ' ' || month) = any (:months)
               and not exists (
                   select from journal_entry o
                    where o.cooperative_id = cash_import_row.cooperative_id and o.reverses = cash_import_row.entry_number)
             order by reference, import_id""";
    private static final String ENTRIES = """
            select p.entry_number, p.effective_date, sum(p.amount_sen)::bigint as moved_sen
              from posting p
             where p.cooperative_id = :cooperative and p.entry_number = any (:numbers)
               and (p.account = :root or p.account like :under) and not p.account = any (:others)
             group by p.entry_number, p.effective_date""";
    private static final String BY_REFERENCE = """
            select entry_number from entry_reference where cooperative_id = :cooperative and reference = :reference""";
    private static final String MARK = """
            update cash_import_row
               set state = 'POSTED', entry_number = :entry
             where cooperative_id = :cooperative and import_id = :id and nr = :nr and entry_number is null""";

    private final EntityManager entities;

    PostedRows(EntityManager entities) {
        this.entities = entities;
    }

    /** A row that stands in the journal. */
    record PostedRow(
            String reference,
            CashBook book,
            YearMonth month,
            String sheet,
            int row,
            String text,
            String voucher,
            @Nullable LocalDate day,
            @Nullable Long receivedSen,
            @Nullable Long paidSen,
            long entryNumber) {}

    /** What an entry did to the money of a book, receipts positive. */
    record Movement(LocalDate day, long movedSen) {}

    /** Rows of these books and months that stand in the journal, by reference; what was undone does not. */
    Map<String, PostedRow> of(UUID cooperativeId, Collection<Map.Entry<CashBook, YearMonth>> months) {
        String[] names = months.stream()
                .map(month -> month.getKey() + " " + month.getValue().atDay(1))
                .toArray(String[]::new);
        List<?> rows = entities.createNativeQuery(OF_MONTHS, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("months", names)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(PostedRows::row)
                .collect(Collectors.toMap(PostedRow::reference, row -> row));
    }

    /**
     * What entries did to a book.
     *
     * @param root the account that it is, with those under it
     * @param others accounts under it that are books of their own
     */
    Map<Long, Movement> movements(UUID cooperativeId, Collection<Long> numbers, String root, Set<String> others) {
        var movements = new HashMap<Long, Movement>();
        if (numbers.isEmpty()) {
            return movements;
        }
        List<?> rows = entities.createNativeQuery(ENTRIES, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("numbers", numbers.toArray(Long[]::new))
                .setParameter("root", root)
                .setParameter("under", root + ".%")
                .setParameter("others", others.toArray(String[]::new))
                .getResultList();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> movements.put(
                        row.get("entry_number", Long.class),
                        new Movement(row.get("effective_date", LocalDate.class), row.get("moved_sen", Long.class))));
        return movements;
    }

    /** The entry of this reference. */
    Optional<Long> entry(UUID cooperativeId, String reference) {
        List<?> rows = entities.createNativeQuery(BY_REFERENCE, Long.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("reference", reference)
                .getResultList();
        return rows.stream().map(Long.class::cast).findFirst();
    }

    void mark(UUID cooperativeId, UUID importId, int nr, long entryNumber) {
        entities.createNativeQuery(MARK)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", importId)
                .setParameter("nr", nr)
                .setParameter("entry", entryNumber)
                .executeUpdate();
    }

    private static PostedRow row(Tuple row) {
        return new PostedRow(
                row.get("reference", String.class),
                CashBook.valueOf(row.get("book", String.class)),
                YearMonth.from(row.get("month", LocalDate.class)),
                row.get("sheet", String.class),
                row.get("row_number", Integer.class),
                row.get("text", String.class),
                row.get("voucher", String.class),
                row.get("day", LocalDate.class),
                row.get("received_sen", Long.class),
                row.get("paid_sen", Long.class),
                row.get("entry_number", Long.class));
    }
}
