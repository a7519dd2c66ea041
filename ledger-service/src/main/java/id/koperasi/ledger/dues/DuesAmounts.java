package id.koperasi.ledger.dues;

import id.koperasi.ledger.dues.DuesRejection.DuesAmountDecided;
import id.koperasi.ledger.dues.DuesRejection.MonthsPaidAlready;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a month costs, each amount from its month on, within the caller's reach. */
@ApplicationScoped
class DuesAmounts {

    private static final String OF_COOPERATIVE = """
            select valid_from, amount_sen, resolution_reference
              from dues_amount
             where cooperative_id = :cooperative
            union all
            select opened_on, mandatory_sen, null
              from book
             where cooperative_id = :cooperative
             order by valid_from desc
             limit 1000""";
    private static final String DECIDE = """
            select code, earliest
              from decide_dues_amount(:cooperative, :month, :amount, :resolution, :who, :moment)""";

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    DuesAmounts(EntityManager entities, CurrentCaller caller, BusinessClock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * An amount.
     *
     * @param from the first month
     * @param amount a member and month
     * @param resolutionReference the meeting's resolution; null for what the founders agreed
     */
    record DuesAmount(
            YearMonth from, Rupiah amount, @Nullable String resolutionReference) {}

    /** The latest first. */
    List<DuesAmount> of(UUID cooperativeId) {
        List<?> rows = entities.createNativeQuery(OF_COOPERATIVE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new DuesAmount(
                        YearMonth.from(row.get("valid_from", LocalDate.class)),
                        Rupiah.ofSen(row.get("amount_sen", Long.class)),
                        row.get("resolution_reference", String.class)))
                .toList();
    }

    @Transactional
    void decide(UUID cooperativeId, DuesAmount decided) {
        var row = (Tuple) entities.createNativeQuery(DECIDE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("month", decided.from().atDay(1))
                .setParameter("amount", decided.amount().sen())
                .setParameter("resolution", decided.resolutionReference())
                .setParameter("who", caller.get().person())
                .setParameter("moment", clock.now())
                .getSingleResult();
        String code = row.get("code", String.class);
        switch (code) {
            case null -> {}
            case "no-book" -> throw new RejectedException(new NotFound());
            case "book-frozen" -> throw new RejectedException(new BookFrozen());
            case "months-paid" ->
                throw new RejectedException(new MonthsPaidAlready(
                        YearMonth.from(row.get("earliest", LocalDate.class)).toString()));
            case "amount-decided" -> throw new RejectedException(new DuesAmountDecided());
            default -> throw new IllegalStateException("an amount was refused as " + code);
        }
    }
}
