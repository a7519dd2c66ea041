package id.koperasi.funding.programme;

import id.koperasi.funding.programme.PoolRejection.CapitalRecorded;
import id.koperasi.funding.programme.PoolRejection.PoolCannotCarry;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
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
               and capital_in_sen + principal_repaid_sen - committed_sen - disbursed_sen >= :amount""";
    private static final String DISBURSE = """
            update pool set committed_sen = committed_sen - :amount, disbursed_sen = disbursed_sen + :amount
             where programme_code = :code and committed_sen >= :amount""";
    private static final String TAKE_IN = """
            update pool set committed_sen = committed_sen + :amount, disbursed_sen = disbursed_sen - :amount
             where programme_code = :code and disbursed_sen >= :amount""";
    private static final String REPAY =
            "update pool set principal_repaid_sen = principal_repaid_sen + :amount where programme_code = :code";
    private static final String TAKE_BACK = """
            update pool set principal_repaid_sen = principal_repaid_sen - :amount
             where programme_code = :code and principal_repaid_sen >= :amount
               and capital_in_sen + principal_repaid_sen - committed_sen - disbursed_sen >= :amount""";
    private static final String LAPSE = """
            update pool set committed_sen = committed_sen - :amount
             where programme_code = :code and committed_sen >= :amount""";
    private static final String MOVE = """
            insert into pool_movement (id, programme_code, kind, amount_sen, effective_on, reference, actor)
            values (:id, :code, :kind, :amount, :day, :reference, :actor)
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
                                          when 'REPAYMENT_TAKEN_BACK' then -amount_sen end), 0)::bigint
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
        if (!move("CAPITAL_IN", code, amount, reference, day)) {
            throw new RejectedException(new CapitalRecorded(reference));
        }
    }

    /** Sets an amount aside for a cause; refused when the pool cannot carry it on that day or on any day after it. */
    @Transactional(TxType.MANDATORY)
    public void commit(String code, Rupiah amount, UUID cause, LocalDate day) {
        if (!change(COMMIT, code, amount)) {
            throw new RejectedException(new PoolCannotCarry(amount, freeFrom(code, day)));
        }
        Rupiah free = freeFrom(code, day);
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

    /** Principal came back and can be lent again. */
    @Transactional(TxType.MANDATORY)
    public void repay(String code, Rupiah amount, UUID cause, LocalDate day) {
        change(REPAY, code, amount);
        mustMove("PRINCIPAL_REPAID", code, amount, cause, day);
    }

    /** Principal that came back counts no longer; refused when it is promised to others already. */
    @Transactional(TxType.MANDATORY)
    public void takeBack(String code, Rupiah amount, UUID cause, LocalDate day) {
        if (!change(TAKE_BACK, code, amount)) {
            throw new RejectedException(new PoolCannotCarry(amount, freeFrom(code, day)));
        }
        Rupiah free = freeFrom(code, day);
        if (free.compareTo(amount) < 0) {
            throw new RejectedException(new PoolCannotCarry(amount, free));
        }
        mustMove("REPAYMENT_TAKEN_BACK", code, amount, cause, day);
    }

    /** What was set aside and not drawn in time is free again. */
    @Transactional(TxType.MANDATORY)
    public void lapse(String code, Rupiah amount, UUID cause, LocalDate day) {
        if (!change(LAPSE, code, amount)) {
            throw new IllegalStateException("more lapses than was set aside: programme=" + code);
        }
        mustMove("COMMITMENT_LAPSED", code, amount, cause, day);
    }

    /** How the pool stands at the end of a day. */
    PoolStatement statement(String code, LocalDate day) {
        Object[] sums = (Object[]) entities.createNativeQuery(STATEMENT, Object[].class)
                .setParameter("code", code)
                .setParameter("day", day)
                .getSingleResult();
        return new PoolStatement(rupiah(sums[0]), rupiah(sums[1]), rupiah(sums[2]), rupiah(sums[3]));
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
        if (!move(kind, code, amount, cause.toString(), day)) {
            throw new IllegalStateException("this cause has moved the pool before: cause=" + cause);
        }
    }

    private boolean move(String kind, String code, Rupiah amount, String reference, LocalDate day) {
        return entities.createNativeQuery(MOVE)
                        .setParameter("id", ids.next())
                        .setParameter("code", code)
                        .setParameter("kind", kind)
                        .setParameter("amount", amount.sen())
                        .setParameter("day", day)
                        .setParameter("reference", reference)
                        .setParameter("actor", caller.get().subject())
                        .executeUpdate()
                == 1;
    }

    private static Rupiah rupiah(Object sen) {
        return Rupiah.ofSen((Long) sen);
    }
}
