package id.koperasi.ledger.period;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.event.LedgerEvent.FinancialPositionReported;
import id.koperasi.ledger.event.LedgerEvent.PeriodClosed;
import id.koperasi.ledger.event.LedgerEvent.PeriodReopened;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.period.PeriodRejection.EarlierPeriodOpen;
import id.koperasi.ledger.period.PeriodRejection.LaterPeriodClosed;
import id.koperasi.ledger.period.PeriodRejection.PeriodClosedAlready;
import id.koperasi.ledger.period.PeriodRejection.PeriodNotClosed;
import id.koperasi.ledger.period.PeriodRejection.PeriodNotOver;
import id.koperasi.ledger.period.PeriodRejection.ReopenedByCloser;
import id.koperasi.ledger.statement.FinancialPositions;
import id.koperasi.ledger.statement.FinancialPositions.FinancialPosition;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes months, tells how the cooperative stood, and reopens them, under the lock of the book, so that no posting is half in and half out. */
@ApplicationScoped
class ClosingPeriods {

    private static final String CLOSE =
            "select code, next_month as other from close_period(:cooperative, :month, :who, :moment)";
    private static final String REOPEN = """
            select code, last_closed as other
              from reopen_period(:cooperative, :month, :who, :why, :decision, :moment)""";

    private final Books books;
    private final FinancialPositions positions;
    private final EntityManager entities;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Outbox outbox;

    ClosingPeriods(
            Books books,
            FinancialPositions positions,
            EntityManager entities,
            CurrentCaller caller,
            BusinessClock clock,
            Outbox outbox) {
        this.books = books;
        this.positions = positions;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    void close(UUID cooperativeId, YearMonth month) {
        var row = (Tuple) entities.createNativeQuery(CLOSE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("month", month.atDay(1))
                .setParameter("who", person())
                .setParameter("moment", clock.now())
                .getSingleResult();
        refuse(row);
        FinancialPosition position = positions.of(books.of(cooperativeId), month.atEndOfMonth());
        outbox.append(new PeriodClosed(cooperativeId, month.toString(), month.atEndOfMonth()));
        outbox.append(new FinancialPositionReported(
                cooperativeId,
                month.toString(),
                month.atEndOfMonth(),
                position.assets(),
                position.currentAssets(),
                position.liabilities(),
                position.currentLiabilities(),
                position.equity(),
                position.incomeOfYear(),
                position.surplusOfYear()));
    }

    @Transactional
    void reopen(ReopenPeriod command) {
        var row = (Tuple) entities.createNativeQuery(REOPEN, Tuple.class)
                .setParameter("cooperative", command.cooperativeId())
                .setParameter("month", command.month().atDay(1))
                .setParameter("who", person())
                .setParameter("why", command.reason())
                .setParameter("decision", command.decisionReference())
                .setParameter("moment", clock.now())
                .getSingleResult();
        refuse(row);
        outbox.append(
                new PeriodReopened(command.cooperativeId(), command.month().toString(), command.decisionReference()));
    }

    /** Who asks holds an office, so the token named him. */
    private String person() {
        return Objects.requireNonNull(caller.get().person());
    }

    private static void refuse(Tuple row) {
        String code = row.get("code", String.class);
        if (code != null) {
            throw new RejectedException(rejection(code, month(row.get("other", LocalDate.class))));
        }
    }

    private static Rejection rejection(String code, String other) {
        return switch (code) {
            case "no-book" -> new NotFound();
            case "book-frozen" -> new BookFrozen();
            case "period-closed-already" -> new PeriodClosedAlready(other);
            case "earlier-period-open" -> new EarlierPeriodOpen(other);
            case "period-not-over" -> new PeriodNotOver();
            case "period-not-closed" -> new PeriodNotClosed();
            case "later-period-closed" -> new LaterPeriodClosed(other);
            case "reopened-by-closer" -> new ReopenedByCloser();
            default -> throw new IllegalStateException("a month was refused as " + code);
        };
    }

    private static String month(@Nullable LocalDate day) {
        return day == null ? "" : YearMonth.from(day).toString();
    }
}
