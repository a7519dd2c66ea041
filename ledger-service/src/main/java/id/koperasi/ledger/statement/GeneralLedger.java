package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.KnownBook;
import id.koperasi.ledger.statement.GeneralLedgerRejection.LedgerTooLong;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of one account in the order of the journal; a page costs the same however old the book is. */
@ApplicationScoped
class GeneralLedger {

    private static final String LINES = """
            with page as materialized (
                select p.cooperative_id, p.entry_number, p.line, p.effective_date, p.amount_sen
                  from posting p
                 where p.cooperative_id = :cooperative and p.account = :account
                   and p.entry_number >= :entry and p.entry_number <= :known
                   and (p.entry_number, p.line) > (:entry, :line)
                 order by p.entry_number, p.line
                 limit :most
            )
            select p.entry_number, p.line, p.effective_date, p.amount_sen, e.kind, e.reference,
                   balance_of_entries(:cooperative, :account, :entry - 1)
                       + (select coalesce(sum(t.amount_sen), 0)
                            from posting t
                           where t.cooperative_id = :cooperative and t.account = :account
                             and t.entry_number = :entry and t.line <= :line)
                       + sum(p.amount_sen) over (order by p.entry_number, p.line) as balance_sen
              from page p
              join journal_entry e on e.cooperative_id = p.cooperative_id and e.number = p.entry_number
             order by p.entry_number, p.line""";

    /** As many as a spreadsheet is opened with; who needs more asks for fewer days or reads pages. */
    static final int MOST_IN_A_TABLE = 50_000;

    /** Some two hundred pages. */
    static final int MOST_ON_PAPER = 5_000;

    private static final int CHUNK = 10_000;

    private final EntityManager entities;

    GeneralLedger(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A line of an account.
     *
     * @param amount debits positive
     * @param balance debits less credits after it, in the order of the journal
     */
    record LedgerLine(
            long entryNumber,
            int line,
            LocalDate effectiveDate,
            String kind,
            @Nullable String reference,
            Rupiah amount,
            Rupiah balance) {}

    /** Some days, each end open when it is null. */
    record LedgerDays(@Nullable LocalDate from, @Nullable LocalDate until) {

        boolean hold(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    Page<LedgerLine> page(KnownBook book, String account, PageRequest request) {
        Cursor after = request.after();
        List<LedgerLine> lines = lines(
                book,
                account,
                after == null ? 0L : after.number(0),
                after == null ? 0L : after.number(1),
                request.rowsToRead());
        return Page.of(lines, request.limit(), line -> Cursor.of(line.entryNumber(), line.line()));
    }

    /** The lines of an account of some days, for a file; what the account came to before them is in their balances. */
    List<LedgerLine> all(KnownBook book, String account, LedgerDays days, int most) {
        var all = new ArrayList<LedgerLine>();
        long entry = 0;
        long line = 0;
        List<LedgerLine> read;
        do {
            read = lines(book, account, entry, line, CHUNK);
            read.stream().filter(each -> days.hold(each.effectiveDate())).forEach(all::add);
            if (all.size() > most) {
                throw new RejectedException(new LedgerTooLong(most));
            }
            if (!read.isEmpty()) {
                entry = read.getLast().entryNumber();
                line = read.getLast().line();
            }
        } while (read.size() == CHUNK);
        return all;
    }

    private List<LedgerLine> lines(KnownBook book, String account, long entry, long line, int most) {
        List<?> rows = entities.createNativeQuery(LINES, Tuple.class)
                .setParameter("cooperative", book.cooperativeId())
                .setParameter("known", book.entries())
                .setParameter("account", account)
                .setParameter("entry", entry)
                .setParameter("line", line)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(GeneralLedger::line).toList();
    }

    private static LedgerLine line(Tuple row) {
        return new LedgerLine(
                row.get("entry_number", Long.class),
                row.get("line", Short.class),
                row.get("effective_date", LocalDate.class),
                row.get("kind", String.class),
                row.get("reference", String.class),
                Rupiah.ofSen(row.get("amount_sen", Long.class)),
                Rupiah.ofSen(row.get("balance_sen", BigDecimal.class).longValueExact()));
    }
}
