package id.koperasi.ledger.interest;

import id.koperasi.ledger.interest.InterestRejection.SavingsRateAboveCeiling;
import id.koperasi.ledger.interest.InterestRejection.SavingsRateDecided;
import id.koperasi.ledger.interest.InterestRejection.SavingsRateTooEarly;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What savings earn, each rate from its month on, within the caller's reach. */
@ApplicationScoped
class SavingsRates {

    private static final String OF_COOPERATIVE = """
            select valid_from, yearly_percent, day_count, decision_reference
              from savings_rate
             where cooperative_id = :cooperative
             order by valid_from desc
             limit 1000""";
    private static final String IN_MONTH = """
            select valid_from, yearly_percent, day_count, decision_reference
              from savings_rate_of(:cooperative, :month)""";
    private static final String DECIDE = """
            select code, ceiling, earliest
              from decide_savings_rate(:cooperative, :month, :percent, :counted, :decision, :who, :moment)""";

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    SavingsRates(EntityManager entities, CurrentCaller caller, BusinessClock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /** The latest first, as they were decided. */
    List<SavingsRate> of(UUID cooperativeId) {
        return rates(entities.createNativeQuery(OF_COOPERATIVE, Tuple.class).setParameter("cooperative", cooperativeId))
                .toList();
    }

    /** The rate of a month, which is that of its first day, and at most the ceiling of that day. */
    Optional<SavingsRate> in(UUID cooperativeId, YearMonth month) {
        return rates(entities.createNativeQuery(IN_MONTH, Tuple.class)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("month", month.atDay(1)))
                .findFirst();
    }

    private static Stream<SavingsRate> rates(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new SavingsRate(
                        YearMonth.from(row.get("valid_from", LocalDate.class)),
                        row.get("yearly_percent", BigDecimal.class),
                        DayCount.valueOf(row.get("day_count", String.class)),
                        row.get("decision_reference", String.class)));
    }

    @Transactional
    void decide(UUID cooperativeId, SavingsRate decided) {
        var row = (Tuple) entities.createNativeQuery(DECIDE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("month", decided.from().atDay(1))
                .setParameter("percent", decided.yearlyPercent())
                .setParameter("counted", decided.dayCount().name())
                .setParameter("decision", decided.decisionReference())
                .setParameter("who", caller.get().person())
                .setParameter("moment", clock.now())
                .getSingleResult();
        String code = row.get("code", String.class);
        switch (code) {
            case null -> {}
            case "no-book" -> throw new RejectedException(new NotFound());
            case "book-frozen" -> throw new RejectedException(new BookFrozen());
            case "above-ceiling" ->
                throw new RejectedException(new SavingsRateAboveCeiling(row.get("ceiling", BigDecimal.class)));
            case "rate-decided" -> throw new RejectedException(new SavingsRateDecided());
            case "too-early" ->
                throw new RejectedException(new SavingsRateTooEarly(
                        YearMonth.from(row.get("earliest", LocalDate.class)).toString()));
            default -> throw new IllegalStateException("a rate was refused as " + code);
        }
    }
}
