package id.koperasi.funding.reconciliation;

import java.util.List;

/**
 * How each balance is compared, in one statement over all loans of a programme. Each finds the two sums ({@code whole}) and the
 * things that make them differ ({@code found}); what is written is the same for all.
 */
final class BalancesInSql {

    private BalancesInSql() {}

    /** What was paid out and did not come back, and interest that became principal, less what was repaid, loan by loan. */
    private static final String LOANS = """
            with lent as (
                select t.application_id as id, sum(t.amount_sen)::bigint as amount
                  from tranche t join loan l on l.id = t.application_id
                 where l.programme_code = :programme
                   and not exists (select from tranche_return r where r.tranche_id = t.id)
                 group by t.application_id
            ), repaid as (
                select r.loan_id as id, sum(r.principal_sen)::bigint as amount
                  from loan_receipt r join loan l on l.id = r.loan_id
                 where l.programme_code = :programme
                 group by r.loan_id
            ), side as (
                select l.id, l.disbursed_sen + l.capitalised_sen - l.principal_paid_sen as ours,
                       coalesce(t.amount, 0) - coalesce(r.amount, 0) as theirs
                  from loan l
                  left join lent t on t.id = l.id
                  left join repaid r on r.id = l.id
                 where l.programme_code = :programme
            ), whole as (
                select coalesce(sum(ours), 0)::bigint as ours, coalesce(sum(theirs), 0)::bigint as theirs from side
            ), found as (
                select 'LOAN_UNLIKE_ITS_STORY' as cause, id, ours, theirs from side where ours <> theirs
            )""";

    /** An entry of another amount than was announced is taken to be principal: what else it is the ledger does not tell. */
    private static final String BOOKS = """
            with held as (
                select id, debt_sen, expected_sen, booked_sen, reversed_by,
                       case when booked_sen is null then 0
                            else debt_sen + direction * (booked_sen - expected_sen) end as theirs
                  from debt_event
                 where programme_code = :programme
            ), whole as (
                select coalesce(sum(debt_sen), 0)::bigint as ours, coalesce(sum(theirs), 0)::bigint as theirs from held
            ), found as (
                select case when reversed_by is not null then 'REVERSED_IN_THE_BOOKS'
                            when booked_sen is null then 'NOT_BOOKED'
                            else 'BOOKED_OTHERWISE' end as cause,
                       id, debt_sen as ours, theirs
                  from held where booked_sen is distinct from expected_sen
            )""";

    /** Interest that became principal was never the pool's money. */
    private static final String POOL = """
            with side as (
                select coalesce(m.id, t.id) as id, coalesce(m.amount_sen, 0) as ours, coalesce(t.amount_sen, 0) as theirs
                  from (select t.id, t.amount_sen from tranche t join loan l on l.id = t.application_id
                         where l.programme_code = :programme
                        union all
                        select r.id, -t.amount_sen
                          from tranche_return r join tranche t on t.id = r.tranche_id join loan l on l.id = t.application_id
                         where l.programme_code = :programme) t
                  full join (select cast(reference as uuid) as id,
                                    case kind when 'DISBURSED' then amount_sen else -amount_sen end as amount_sen
                               from pool_movement
                              where programme_code = :programme and kind in ('DISBURSED', 'DISBURSEMENT_RETURNED')) m
                    on m.id = t.id
            ), whole as (
                select (select disbursed_sen - principal_repaid_sen + owed_back_sen from pool where programme_code = :programme) as ours,
                       (select coalesce(sum(disbursed_sen - least(principal_paid_sen, disbursed_sen)), 0)::bigint
                          from loan where programme_code = :programme) as theirs
            ), found as (
                select 'NOT_IN_THE_POOL' as cause, id, ours, theirs from side where ours <> theirs
            )""";

    /**
     * Only when the bank's word is there; as of its day. A line that came in may be anybody's until somebody has said whose. A
     * transfer that counts as not paid is one however often the bank says that it paid it, and none when it came back.
     */
    private static final String BANK = """
            with told as (
                select as_of, balance_sen
                  from bank_balance
                 where programme_code = :programme and as_of <= :day
                 order by as_of desc, recorded_at desc, id desc
                 limit 1
            ), whole as (
                select ((select coalesce(sum(amount_sen), 0) from pool_movement m
                          where m.programme_code = :programme and m.kind = 'CAPITAL_IN' and m.effective_on <= told.as_of)
                      - (select coalesce(sum(t.amount_sen), 0) from tranche t join loan l on l.id = t.application_id
                          where l.programme_code = :programme and t.disbursed_on <= told.as_of)
                      + (select coalesce(sum(t.amount_sen), 0)
                           from tranche_return r join tranche t on t.id = r.tranche_id join loan l on l.id = t.application_id
                          where l.programme_code = :programme and r.returned_on <= told.as_of)
                      + (select coalesce(sum(p.amount_sen), 0) from payment p join loan l on l.id = p.loan_id
                          where l.programme_code = :programme and p.paid_on <= told.as_of))::bigint as ours,
                       balance_sen as theirs, as_of
                  from told
            ), contradicted as (
                select btrim(split_part(line, ';', 1)) as reference
                  from bank_file_problem
                 where problem = 'contradicts' and file in ('ANSWERS', 'TRANSFERS')
                 group by btrim(split_part(line, ';', 1))
                having bool_or(settled_by is null and btrim(split_part(line, ';', 2)) = 'PAID')
                   and not bool_or(btrim(split_part(line, ';', 2)) = 'RETURNED')
            ), found as (
                select 'MONEY_UNMATCHED' as cause, b.id, 0::bigint as ours, b.amount_sen as theirs
                  from bank_line b, whole w
                 where b.payment_id is null and b.paid_on <= w.as_of and w.ours <> w.theirs
                union all
                select 'TRANSFER_CONTRADICTED', o.id, 0, -o.amount_sen
                  from contradicted c join payment_order o on o.reference = c.reference, whole w
                 where o.programme_code = :programme and o.status not in ('PAID', 'RETURNED') and w.ours <> w.theirs
            )""";

    /** At most a thousand things are listed; what they leave of the difference stands beside them. */
    private static final String WRITTEN = """
            , listed as (
                select * from found order by id limit 1000
            ), compared as (
                insert into balance_comparison (programme_code, business_date, balance, ours_sen, theirs_sen, compared_at)
                select :programme, :day, '%1$s', ours, theirs, :now from whole
                returning 1)
            insert into balance_difference (programme_code, business_date, balance, cause, subject_id, ours_sen, theirs_sen)
            select :programme, :day, '%1$s', d.cause, d.id, d.ours, d.theirs
              from compared cross join (
                  select * from listed
                  union all
                  select 'UNEXPLAINED', null::uuid, w.ours - f.ours, w.theirs - f.theirs
                    from whole w, (select coalesce(sum(ours), 0)::bigint as ours, coalesce(sum(theirs), 0)::bigint as theirs from listed) f
                   where w.ours - w.theirs <> f.ours - f.theirs) d""";

    /** One statement for each balance: it writes the two sums, and what makes them differ. */
    static final List<String> ALL = List.of(
            LOANS + WRITTEN.formatted("LOANS"),
            BOOKS + WRITTEN.formatted("BOOKS"),
            POOL + WRITTEN.formatted("POOL"),
            BANK + WRITTEN.formatted("BANK"));
}
