package id.koperasi.funding.programme;

import id.koperasi.funding.programme.PoolRejection.CapitalRecorded;
import id.koperasi.funding.programme.PoolRejection.PoolCannotCarry;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The pools of the programmes. Each is one row whose update holds the guard, so that whoever comes second to the
 * last rupiah finds it gone; every change is a movement that nobody alters.
 */
@ApplicationScoped
public class Pools {

    private static final String RECEIVE =
            "update pool set capital_in_sen = capital_in_sen + :amount where programme_code = :code";
    private static final String COMMIT = """
            update pool set committed_sen = committed_sen + :amount
             where programme_code = :code
               and capital_in_sen + principal_repaid_sen - committed_sen - disbursed_sen - owed_back_sen >= :amount""";
    private static final String DISBURSE = """
            update pool set committed_sen = committed_sen - :amount, disbursed_sen = disbursed_sen + :amount
             where programme_code = :code and committed_sen >= :amount""";
    private static final String TAKE_IN = """
            update pool set committed_sen = committed_sen + :amount, disbursed_sen = disbursed_sen - :amount
             where programme_code = :code and disbursed_sen >= :amount""";
    private static final String REPAY =
            "update pool set principal_repaid_sen = principal_repaid_sen + :amount where programme_code = :code";
    private static final String LOCK = """
            select capital_in_sen + principal_repaid_sen - committed_sen - disbursed_sen, owed_back_sen
              from pool where programme_code = :code for update""";
    private static final String TAKE_BACK =
            "update pool set principal_repaid_sen = principal_repaid_sen - :amount where programme_code = :code";
    private static final String OWE =
            "update pool set owed_back_sen = owed_back_sen + :amount where programme_code = :code";
    private static final String OWED_SINCE = """
            select max(effective_on) from pool_movement where programme_code = :code and kind = 'TAKE_BACK_OWED'""";
    private static final String PAY_BACK = """
            update pool set principal_repaid_sen = principal_repaid_sen - :amount, owed_back_sen = owed_back_sen - :amount
             where programme_code = :code""";
    private static final String LAPSE = """
            update pool set committed_sen = committed_sen - :amount
             where programme_code = :code and committed_sen >= :amount""";
    private static final String MOVE = """
            insert into pool_movement (id, programme_code, kind, amount_sen, effective_on, reference, actor)
            select n.id, :code, :kind, n.amount, :day, n.reference, :actor
              from unnest(cast(:ids as uuid[]), cast(:amounts as bigint[]), cast(:references as text[]))
                   as n (id, amount, reference)
                on conflict (programme_code, kind, reference) do nothing""";
    /** What is free at the worst moment from a day on: business dates need not come in the order of their recording. */
    private static final String FREE_FROM = """
            with day as (
                select effective_on, sum(sum(available_sen)) over (order by effective_on) as free
                  from pool_movement
                 where programme_code = :code
                 group by effective_on)
            select coalesce(least(
                       (select min(free) from day where effective_on >= :day),
                       coalesce((select free from day where effective_on <= :day
                                  order by effective_on desc limit 1), 0)), 0)::bigint""";

    private static final String STATEMENT = """
            select coalesce(sum(amount_sen) filter (where kind = 'CAPITAL_IN'), 0)::bigint,
                   coalesce(sum(case kind when 'COMMITTED' then amount_sen when 'COMMITMENT_LAPSED' then -amount_sen end),
                            0)::bigint,
                   coalesce(sum(case kind when 'DISBURSED' then amount_sen
                                          when 'DISBURSEMENT_RETURNED' then -amount_sen end), 0)::bigint,
                   coalesce(sum(case kind when 'PRINCIPAL_REPAID' then amount_sen
                                          when 'REPAYMENT_TAKEN_BACK' then -amount_sen end), 0)::bigint,
                   coalesce(sum(case kind when 'TAKE_BACK_OWED' then amount_sen
                                          when 'OWED_TAKEN_BACK' then -amount_sen end), 0)::bigint
              from pool_movement
             where programme_code = :code and effective_on <= :day""";

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final Ids ids;

    Pools(EntityManager entities, CurrentCaller caller, Ids ids) {
        this.entities = entities;
        this.caller = caller;
        this.ids = ids;
    }

    /** Takes capital in; its reference names it once and for all. */
    @Transactional(TxType.MANDATORY)
    void receive(String code, Rupiah amount, String reference, LocalDate day) {
        change(RECEIVE, code, amount);
        if (move("CAPITAL_IN", code, List.of(amount), List.of(reference), day) == 0) {
            throw new RejectedException(new CapitalRecorded(reference));
        }
        payBack(code, day);
    }

    /**
     * Sets an amount aside for a cause; refused when the pool cannot carry it on that day or on any day after it, or owes what
     * is free.
     */
    @Transactional(TxType.MANDATORY)
    public void commit(String code, Rupiah amount, UUID cause, LocalDate day) {
        if (!change(COMMIT, code, amount)) {
            throw new RejectedException(new PoolCannotCarry(amount, unowedFrom(code, day)));
        }
        Rupiah free = unowedFrom(code, day);
        if (free.compareTo(amount) < 0) {
            throw new RejectedException(new PoolCannotCarry(amount, free));
        }
        mustMove("COMMITTED", code, amount, cause, day);
    }

    /** Pays out of what was set aside. */
    @Transactional(TxType.MANDATORY)
    public void disburse(String code, Rupiah amount, UUID cause, LocalDate day) {
        if (!change(DISBURSE, code, amount)) {
            throw new IllegalStateException("more is paid out than was set aside: programme=" + code);
        }
        mustMove("DISBURSED", code, amount, cause, day);
    }

    /** What was paid out came back from the bank, and is set aside again for whom it was. */
    @Transactional(TxType.MANDATORY)
    public void takeIn(String code, Rupiah amount, UUID cause, LocalDate day) {
        if (!change(TAKE_IN, code, amount)) {
            throw new IllegalStateException("more comes back than was paid out: programme=" + code);
        }
        mustMove("DISBURSEMENT_RETURNED", code, amount, cause, day);
    }

    /** Principal came back and can be lent again: some of it for each cause. */
    @Transactional(TxType.MANDATORY)
    public void repay(String code, Map<UUID, Rupiah> byCause, LocalDate day) {
        change(REPAY, code, byCause.values().stream().reduce(Rupiah.ZERO, Rupiah::plus));
        mustMove("PRINCIPAL_REPAID", code, byCause, day);
        payBack(code, day);
    }

    /**
     * Principal that came back counts no longer. It is what a bank says, so it is never refused: what the pool has promised to
     * others already is owed from then on, and taken from what comes in next.
     */
    @Transactional(TxType.MANDATORY)
    public void takeBack(String code, Rupiah amount, UUID cause, LocalDate day) {
        Rupiah now = least(amount, locked(code).available(), freeFrom(code, day));
        Rupiah owed = amount.minus(now);
        if (now.isPositive()) {
            change(TAKE_BACK, code, now);
            mustMove("REPAYMENT_TAKEN_BACK", code, now, cause, day);
        }
        if (owed.isPositive()) {
            change(OWE, code, owed);
            mustMove("TAKE_BACK_OWED", code, owed, cause, day);
            Log.warnf("The pool owes what counts as repaid no longer: programme=%s amount=%s", code, owed);
        }
    }

    /** What was set aside and not drawn in time is free again. */
    @Transactional(TxType.MANDATORY)
    public void lapse(String code, Rupiah amount, UUID cause, LocalDate day) {
        if (!change(LAPSE, code, amount)) {
            throw new IllegalStateException("more lapses than was set aside: programme=" + code);
        }
        mustMove("COMMITMENT_LAPSED", code, amount, cause, day);
        payBack(code, day);
    }

    private Rupiah unowedFrom(String code, LocalDate day) {
        Rupiah unowed = freeFrom(code, day).minus(locked(code).owedBack());
        return unowed.isNegative() ? Rupiah.ZERO : unowed;
    }

    /** What is free now is no one's while something is owed. Nothing is paid back on a day on which it was not owed yet. */
    private void payBack(String code, LocalDate cameOn) {
        Standing pool = locked(code);
        if (!pool.owedBack().isPositive()) {
            return;
        }
        LocalDate owedSince = (LocalDate) entities.createNativeQuery(OWED_SINCE, LocalDate.class)
                .setParameter("code", code)
                .getSingleResult();
        LocalDate day = owedSince.isAfter(cameOn) ? owedSince : cameOn;
        Rupiah now = least(pool.owedBack(), pool.available(), freeFrom(code, day));
        if (now.isPositive()) {
            UUID cause = ids.next();
            change(PAY_BACK, code, now);
            mustMove("REPAYMENT_TAKEN_BACK", code, now, cause, day);
            mustMove("OWED_TAKEN_BACK", code, now, cause, day);
        }
    }

    private static Rupiah least(Rupiah amount, Rupiah available, Rupiah free) {
        Rupiah least = amount.min(available).min(free);
        return least.isNegative() ? Rupiah.ZERO : least;
    }

    /** What a pool's row says, which nobody else changes until this transaction ends. */
    private record Standing(Rupiah available, Rupiah owedBack) {}

    private Standing locked(String code) {
        Object[] row = (Object[]) entities.createNativeQuery(LOCK, Object[].class)
                .setParameter("code", code)
                .getSingleResult();
        return new Standing(rupiah(row[0]), rupiah(row[1]));
    }

    /** How the pool stands at the end of a day. */
    PoolStatement statement(String code, LocalDate day) {
        Object[] sums = (Object[]) entities.createNativeQuery(STATEMENT, Object[].class)
                .setParameter("code", code)
                .setParameter("day", day)
                .getSingleResult();
        return new PoolStatement(rupiah(sums[0]), rupiah(sums[1]), rupiah(sums[2]), rupiah(sums[3]), rupiah(sums[4]));
    }

    private Rupiah freeFrom(String code, LocalDate day) {
        return rupiah(entities.createNativeQuery(FREE_FROM, Long.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .getSingleResult());
    }

    private boolean change(String update, String code, Rupiah amount) {
        return entities.createNativeQuery(update)
                        .setParameter("code", code)
                        .setParameter("amount", amount.sen())
                        .executeUpdate()
                == 1;
    }

    private void mustMove(String kind, String code, Rupiah amount, UUID cause, LocalDate day) {
        mustMove(kind, code, Map.of(cause, amount), day);
    }

    private void mustMove(String kind, String code, Map<UUID, Rupiah> byCause, LocalDate day) {
        List<String> causes = byCause.keySet().stream().map(UUID::toString).toList();
        if (move(kind, code, List.copyOf(byCause.values()), causes, day) < causes.size()) {
            throw new IllegalStateException("one of these causes has moved the pool before: causes=" + causes);
        }
    }

    /** Returns how many references are new. */
    private int move(String kind, String code, List<Rupiah> amounts, List<String> references, LocalDate day) {
        return entities.createNativeQuery(MOVE)
                .setParameter("ids", references.stream().map(each -> ids.next()).toArray(UUID[]::new))
                .setParameter("code", code)
                .setParameter("kind", kind)
                .setParameter("amounts", amounts.stream().map(Rupiah::sen).toArray(Long[]::new))
                .setParameter("day", day)
                .setParameter("references", references.toArray(String[]::new))
                .setParameter("actor", caller.get().subject())
                .executeUpdate();
    }

    private static Rupiah rupiah(Object sen) {
        return Rupiah.ofSen((Long) sen);
    }
}
