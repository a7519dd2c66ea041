package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What tellers posted by short forms into the cash box or the bank that belongs to the operational book, or to that of the
 * units, within the caller's reach. What moved on the account of the book itself is not among it.
 */
@ApplicationScoped
public class BookForms {

    private static final String FROM = """
              from journal_entry e
              left join journal_entry o on o.cooperative_id = e.cooperative_id and o.number = e.reverses
              join cash_book_form f on f.book = :book and f.kind = coalesce(o.kind, e.kind)
              join posting p on p.cooperative_id = e.cooperative_id and p.entry_number = e.number
             where e.cooperative_id = :cooperative
               and case f.leg when 'UNIT' then p.unit_id is not null else split_part(p.account, '.', 1) in ('111', '112') end
               and (f.leg = 'UNIT' or not exists (
                   select from posting u
                    where u.cooperative_id = e.cooperative_id and u.entry_number = e.number and u.unit_id is not null))
               and not exists (
                   select from posting b
                    where b.cooperative_id = e.cooperative_id and b.entry_number = e.number
                      and (b.account = cast(:root as text) or b.account like cast(:root as text) || '.%'))
            """;
    private static final String COLUMNS =
            "select e.number, e.effective_date, sum(f.sign * p.amount_sen)::bigint as sen, e.kind, e.reference, e.note\n"
                    + FROM;
    private static final String GROUPS =
            " group by e.number, e.effective_date, e.kind, e.reference, e.note having sum(f.sign * p.amount_sen) <> 0 ";
    private static final String BEFORE =
            "select coalesce(sum(f.sign * p.amount_sen), 0)\n" + FROM + " and e.effective_date < :from";
    private static final String BETWEEN = COLUMNS + " and e.effective_date between :from and :until" + GROUPS
            + "order by e.effective_date, e.number limit :most";
    private static final String NUMBERED = COLUMNS + " and e.number = any (:numbers)" + GROUPS;

    private final EntityManager entities;
    private final CashBookAccounts accounts;

    BookForms(EntityManager entities, CashBookAccounts accounts) {
        this.entities = entities;
        this.accounts = accounts;
    }

    /**
     * What an entry did to a book.
     *
     * @param moved receipts positive
     */
    public record Told(
            long entryNumber,
            LocalDate day,
            Rupiah moved,
            String kind,
            @Nullable String reference,
            @Nullable String note) {}

    /** What all of it came to in front of a day. */
    public Rupiah before(UUID cooperativeId, CashBook book, LocalDate day) {
        Object sum = of(BEFORE, Object.class, cooperativeId, book)
                .setParameter("from", day)
                .getSingleResult();
        return Rupiah.ofSen(((BigDecimal) sum).longValueExact());
    }

    /** Everything from one day to another, by day, so many at most. */
    public List<Told> of(UUID cooperativeId, CashBook book, LocalDate from, LocalDate until, int most) {
        return told(of(BETWEEN, Tuple.class, cooperativeId, book)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("most", most));
    }

    /** What these entries did. */
    List<Told> of(UUID cooperativeId, CashBook book, Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : told(of(NUMBERED, Tuple.class, cooperativeId, book)
                        .setParameter("numbers", numbers.toArray(Long[]::new)));
    }

    private Query of(String query, Class<?> rows, UUID cooperativeId, CashBook book) {
        return entities.createNativeQuery(query, rows)
                .setParameter("cooperative", cooperativeId)
                .setParameter("book", book.name())
                .setParameter("root", accounts.of(cooperativeId).getOrDefault(book, ""));
    }

    private static List<Told> told(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Told(
                        row.get("number", Long.class),
                        row.get("effective_date", LocalDate.class),
                        Rupiah.ofSen(row.get("sen", Long.class)),
                        row.get("kind", String.class),
                        row.get("reference", String.class),
                        row.get("note", String.class)))
                .toList();
    }
}
