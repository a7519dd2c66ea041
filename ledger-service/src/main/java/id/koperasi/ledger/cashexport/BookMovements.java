package id.koperasi.ledger.cashexport;

import id.koperasi.ledger.cashbook.BookForms;
import id.koperasi.ledger.cashbook.BookForms.Told;
import id.koperasi.ledger.cashbook.CashBookAccounts;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What moved on the account of a cash book, within the caller's reach. */
@ApplicationScoped
class BookMovements {

    /** More than anybody writes into a book by hand in a month. */
    static final int MOST = 5_000;

    private static final String ACCOUNTS =
            " and (account = :root or account like :under) and not account = any (:others) ";
    private static final String BEFORE = """
            select coalesce(sum(debit_sen - credit_sen), 0)
              from day_total
             where cooperative_id = :cooperative and effective_date < :from""" + ACCOUNTS;
    private static final String MOVED = """
            with moved as materialized (
                select entry_number, effective_date, sum(amount_sen)::bigint as sen
                  from posting
                 where cooperative_id = :cooperative and effective_date between :from and :until
                   and entry_number > coalesce((
                       select b.number
                         from journal_entry b
                        where b.cooperative_id = :cooperative
                          and b.booked_at < (cast(:from as timestamp) at time zone (
                              select zone from book where cooperative_id = :cooperative))
                        order by b.booked_at desc, b.number desc
                        limit 1), 0)""" + ACCOUNTS + """

                 group by entry_number, effective_date
                having sum(amount_sen) <> 0
                 order by effective_date, entry_number
                 limit :most
            ), typed as materialized (
                select distinct on (entry_number) entry_number, text, voucher, note
                  from cash_import_row
                 where cooperative_id = :cooperative and book = :book and entry_number is not null
                 order by entry_number, import_id, nr
            )
            select w.entry_number, w.effective_date, w.sen, e.kind, e.reference, e.note as entry_note, t.text, t.voucher,
                   t.note, m.account as member_account, m.number as member_number
              from moved w
              join journal_entry e on e.cooperative_id = :cooperative and e.number = w.entry_number
              left join typed t on t.entry_number = w.entry_number
              left join lateral (
                   select p.account, k.number
                     from posting p
                     join member k on k.cooperative_id = p.cooperative_id and k.id = p.member_id
                    where p.cooperative_id = :cooperative and p.entry_number = w.entry_number
                    order by p.line
                    limit 1) m on true
             order by w.effective_date, w.entry_number""";

    private final EntityManager entities;
    private final CashBookAccounts accounts;
    private final BookForms forms;

    BookMovements(EntityManager entities, CashBookAccounts accounts, BookForms forms) {
        this.entities = entities;
        this.accounts = accounts;
        this.forms = forms;
    }

    /**
     * What an entry did to a book.
     *
     * @param entryNumber in the journal
     * @param day the business date
     * @param moved receipts positive
     * @param said what it says of itself
     */
    record Movement(long entryNumber, LocalDate day, Rupiah moved, Said said) {}

    /** What an entry says of itself: as typed in a cash book, or as it was posted. */
    record Said(
            String kind,
            @Nullable String reference,
            @Nullable String entryNote,
            @Nullable String text,
            @Nullable String voucher,
            @Nullable String note,
            @Nullable String memberAccount,
            @Nullable Long memberNumber) {}

    /** The balance in front of a day. */
    Rupiah before(UUID cooperativeId, CashBook book, LocalDate day) {
        Query query = of(BEFORE, Object.class, cooperativeId, book);
        Rupiah told = forms.before(cooperativeId, book, day);
        return query == null
                ? told
                : told.plus(Rupiah.ofSen(
                        ((BigDecimal) query.setParameter("from", day).getSingleResult()).longValueExact()));
    }

    /** Everything from one day to another, by day: what moved there, and what the teller's forms say of the book beside it. */
    List<Movement> of(UUID cooperativeId, CashBook book, LocalDate from, LocalDate until) {
        var all = new ArrayList<>(moved(cooperativeId, book, from, until));
        forms.of(cooperativeId, book, from, until, MOST + 1).stream()
                .map(BookMovements::movement)
                .forEach(all::add);
        all.sort(Comparator.comparing(Movement::day).thenComparingLong(Movement::entryNumber));
        return all;
    }

    private static Movement movement(Told told) {
        return new Movement(
                told.entryNumber(),
                told.day(),
                told.moved(),
                new Said(told.kind(), told.reference(), told.note(), null, null, null, null, null));
    }

    private List<Movement> moved(UUID cooperativeId, CashBook book, LocalDate from, LocalDate until) {
        Query query = of(MOVED, Tuple.class, cooperativeId, book);
        if (query == null) {
            return List.of();
        }
        List<?> rows = query.setParameter("from", from)
                .setParameter("until", until)
                .setParameter("book", book.name())
                .setParameter("most", MOST + 1)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(BookMovements::movement).toList();
    }

    private @Nullable Query of(String query, Class<?> rows, UUID cooperativeId, CashBook book) {
        Map<CashBook, String> all = accounts.of(cooperativeId);
        String root = all.get(book);
        if (root == null) {
            return null;
        }
        Set<String> others = new HashSet<>(all.values());
        others.remove(root);
        return entities.createNativeQuery(query, rows)
                .setParameter("cooperative", cooperativeId)
                .setParameter("root", root)
                .setParameter("under", root + ".%")
                .setParameter("others", others.toArray(String[]::new));
    }

    private static Movement movement(Tuple row) {
        return new Movement(
                row.get("entry_number", Long.class),
                row.get("effective_date", LocalDate.class),
                Rupiah.ofSen(row.get("sen", Long.class)),
                new Said(
                        row.get("kind", String.class),
                        row.get("reference", String.class),
                        row.get("entry_note", String.class),
                        row.get("text", String.class),
                        row.get("voucher", String.class),
                        row.get("note", String.class),
                        row.get("member_account", String.class),
                        row.get("member_number", Long.class)));
    }
}
