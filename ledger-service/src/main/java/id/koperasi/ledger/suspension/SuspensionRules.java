package id.koperasi.ledger.suspension;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.suspension.SuspensionRejection.SuspensionRuleDecided;
import id.koperasi.ledger.suspension.SuspensionRejection.SuspensionRuleTooEarly;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The rules of a cooperative and the one that holds where it has none, within the caller's reach. */
@ApplicationScoped
class SuspensionRules {

    private static final String RULES = """
            select valid_from, withdrawals_refused, loans_refused, decision_reference,
                   cooperative_id is not null as its_own
              from suspension_rule
             where cooperative_id = :cooperative or cooperative_id is null
             order by cooperative_id is null, valid_from desc
             limit 1000""";
    private static final String DECIDE = """
            insert into suspension_rule (cooperative_id, valid_from, withdrawals_refused, loans_refused,
                                         decision_reference, person, decided_at)
            values (:cooperative, :from, :withdrawals, :loans, :decision, :who, :moment)
                on conflict do nothing""";

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    SuspensionRules(EntityManager entities, CurrentCaller caller, BusinessClock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What is refused to suspended members.
     *
     * @param from the first day
     * @param withdrawalsRefused whether they draw nothing from their voluntary savings
     * @param loansRefused whether they get no new loan
     * @param decisionReference where it is written
     * @param itsOwn whether the cooperative decided it
     */
    record SuspensionRule(
            LocalDate from,
            boolean withdrawalsRefused,
            boolean loansRefused,
            String decisionReference,
            boolean itsOwn) {}

    /** Its own before the common one, and the latest first. */
    List<SuspensionRule> of(UUID cooperativeId) {
        List<?> rows = entities.createNativeQuery(RULES, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new SuspensionRule(
                        row.get("valid_from", LocalDate.class),
                        row.get("withdrawals_refused", Boolean.class),
                        row.get("loans_refused", Boolean.class),
                        row.get("decision_reference", String.class),
                        row.get("its_own", Boolean.class)))
                .toList();
    }

    @Transactional
    void decide(Book book, SuspensionRule rule) {
        LocalDate today = clock.today(book.zone());
        if (rule.from().isBefore(today)) {
            throw new RejectedException(new SuspensionRuleTooEarly(today));
        }
        int decided = entities.createNativeQuery(DECIDE)
                .setParameter("cooperative", book.cooperativeId())
                .setParameter("from", rule.from())
                .setParameter("withdrawals", rule.withdrawalsRefused())
                .setParameter("loans", rule.loansRefused())
                .setParameter("decision", rule.decisionReference())
                .setParameter("who", caller.get().person())
                .setParameter("moment", clock.now())
                .executeUpdate();
        if (decided == 0) {
            throw new RejectedException(new SuspensionRuleDecided());
        }
    }
}
