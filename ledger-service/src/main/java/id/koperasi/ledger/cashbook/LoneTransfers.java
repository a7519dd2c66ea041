package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashrule.EntryForm;
import id.koperasi.ledger.cashrule.Purpose;
import id.koperasi.ledger.journal.PostEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Finds transfers that may stand in the journal from their other side: of as much, the other way, in another book and some
 * days apart, or between other books by their words. Nobody is asked about a row that somebody decided on.
 */
@ApplicationScoped
class LoneTransfers {

    private static final String OTHER_SIDE = """
            select exists (select from entry_reference t
                            where t.cooperative_id = :cooperative and t.reference = :reference) as stands,
                   w.days,
                   exists (
                       select from cash_import_row r
                        where r.cooperative_id = :cooperative and r.book <> :book and r.entry_number is not null
                          and r.confirmed_by is not null and r.purpose ->> 'form' = 'TRANSFER'
                          and r.received_sen is not distinct from :paid and r.paid_sen is not distinct from :received
                          and r.day between cast(:day as date) - w.days and cast(:day as date) + w.days
                          and not exists (
                              select from journal_entry o
                               where o.cooperative_id = r.cooperative_id and o.reverses = r.entry_number)
                          and not exists (
                              select from cash_import_row x
                               where x.cooperative_id = r.cooperative_id and x.entry_number = r.entry_number
                                 and x.book = :book and (x.confirmed_by is not null or x.import_id = :import))) as seen
              from cash_transfer_window w
             order by w.valid_from > :day, case when w.valid_from > :day then w.valid_from end, w.valid_from desc
             limit 1""";

    private final Session session;

    LoneTransfers(Session session) {
        this.session = session;
    }

    /** A transfer that its own other side does not ask for, and how far that may be away. */
    private record Lone(CashRow row, int days) {

        boolean isOtherSideOf(Lone other) {
            CashRow.Money money = row.money();
            CashRow.Money others = other.row.money();
            return row.place().book() != other.row.place().book()
                    && money.side() != others.side()
                    && money.amount().equals(others.amount())
                    && Math.abs(ChronoUnit.DAYS.between(day(row), day(other.row))) <= days;
        }
    }

    /** Those that somebody has to look at before they become entries; call it with the book locked. */
    List<CashRow> of(UUID cooperativeId, UUID importId, Map<CashRow, PostEntry> wanted) {
        Map<String, Long> asked = wanted.values().stream()
                .collect(Collectors.groupingBy(LoneTransfers::reference, Collectors.counting()));
        List<CashRow> doubtful = new ArrayList<>();
        List<Lone> lone = new ArrayList<>();
        wanted.forEach((row, entry) -> {
            Purpose purpose = Objects.requireNonNull(row.meaning().purpose()); // it is ready
            if (purpose.form() != EntryForm.TRANSFER || asked.getOrDefault(reference(entry), 0L) > 1) {
                return;
            }
            Tuple found = otherSide(cooperativeId, importId, row, reference(entry));
            var one = new Lone(row, found.get("days", Integer.class));
            boolean seen = found.get("seen", Boolean.class) || lone.stream().anyMatch(one::isOtherSideOf);
            if (!found.get("stands", Boolean.class) && seen && !row.status().settled()) {
                doubtful.add(row);
            } else if (!found.get("stands", Boolean.class)) {
                lone.add(one);
            }
        });
        return doubtful;
    }

    private Tuple otherSide(UUID cooperativeId, UUID importId, CashRow row, String reference) {
        return session.createNativeQuery(OTHER_SIDE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("import", importId)
                .setParameter("reference", reference)
                .setParameter("book", row.place().book().name())
                .setParameter("received", RowRecord.sen(row.money().received()), Long.class)
                .setParameter("paid", RowRecord.sen(row.money().paid()), Long.class)
                .setParameter("day", day(row))
                .getSingleResult();
    }

    private static LocalDate day(CashRow row) {
        return Objects.requireNonNull(row.money().day()); // it is ready
    }

    private static String reference(PostEntry entry) {
        return Objects.requireNonNull(entry.terms().reference()); // rows give one
    }
}
