package id.koperasi.ledger.duesrun;

import id.koperasi.ledger.book.BookLock;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.duesrun.DuesRunRejection.DeductionResolvedAlready;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Resolutions that dues may be taken from voluntary savings, within the caller's reach. */
@ApplicationScoped
class DuesDeductions {

    private static final String OF_COOPERATIVE = """
            select from_month, until_month, deducted, resolution_reference
              from dues_deduction
             where cooperative_id = :cooperative
             order by decided_at desc, from_month desc
             limit 1000""";
    private static final String RECORD = """
            insert into dues_deduction (cooperative_id, from_month, until_month, deducted, resolution_reference, person,
                                        decided_at)
            values (:cooperative, :from, :until, :deducted, :resolution, :person, :now)""";

    private final Session session;
    private final Books books;
    private final BookLock lock;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    DuesDeductions(Session session, Books books, BookLock lock, CurrentCaller caller, BusinessClock clock) {
        this.session = session;
        this.books = books;
        this.lock = lock;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A resolution.
     *
     * @param from the first month
     * @param until the last; null without an end
     * @param deducted whether dues are deducted, or no longer
     * @param resolutionReference the meeting's
     */
    record DuesDeduction(YearMonth from, @Nullable YearMonth until, boolean deducted, String resolutionReference) {

        boolean saysAs(DuesDeduction other) {
            return from.equals(other.from) && Objects.equals(until, other.until) && deducted == other.deducted;
        }
    }

    /** The latest first. */
    List<DuesDeduction> of(UUID cooperativeId) {
        books.of(cooperativeId);
        return session.createNativeQuery(OF_COOPERATIVE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultStream()
                .map(row -> new DuesDeduction(
                        YearMonth.from(row.get("from_month", LocalDate.class)),
                        month(row.get("until_month", LocalDate.class)),
                        row.get("deducted", Boolean.class),
                        row.get("resolution_reference", String.class)))
                .toList();
    }

    /** Of several for a month the latest holds. */
    @Transactional
    void record(UUID cooperativeId, DuesDeduction resolved) {
        books.of(cooperativeId);
        lock.take(cooperativeId);
        if (of(cooperativeId).stream().limit(1).anyMatch(resolved::saysAs)) {
            throw new RejectedException(new DeductionResolvedAlready());
        }
        session.createNativeMutationQuery(RECORD)
                .setParameter("cooperative", cooperativeId)
                .setParameter("from", resolved.from().atDay(1))
                .setParameter(
                        "until",
                        resolved.until() == null ? null : resolved.until().atDay(1),
                        LocalDate.class)
                .setParameter("deducted", resolved.deducted())
                .setParameter("resolution", resolved.resolutionReference())
                .setParameter("person", Objects.requireNonNull(caller.get().person())) // his token named him
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    private static @Nullable YearMonth month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }
}
