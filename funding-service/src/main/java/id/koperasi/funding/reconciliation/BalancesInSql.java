package id.koperasi.funding.reconciliation;

/**
 * How each balance is compared, in one statement over all loans of a programme: it writes the two sums, and at most a thousand
 * of the things that make them differ.
 */
final class BalancesInSql {

    private BalancesInSql() {}

    /** What was paid out and did not come back, less what was repaid, loan by loan. */
    static final String LOANS = """
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
                select l.id, l.disbursed_sen - l.principal_paid_sen as ours,
                       coalesce(t.amount, 0) - coalesce(r.amount, 0) as theirs
                  from loan l
                  left join lent t on t.id = l.id
                  left join repaid r on r.id = l.id
                 where l.programme_code = :programme
            ), compared as (
                insert into balance_comparison (programme_code, business_date, balance, ours_sen, theirs_sen, compared_at)
                select :programme, :day, 'LOANS', coalesce(sum(ours), 0), coalesce(sum(theirs), 0), :now from side
                returning 1)
            insert into balance_difference (programme_code, business_date, balance, cause, subject_id, ours_sen, theirs_sen)
            select :programme, :day, 'LOANS', 'LOAN_UNLIKE_ITS_STORY', id, ours, theirs
              from compared cross join (select * from side where ours <> theirs order by id limit 1000) d""";

    /** An entry of another amount than was announced is taken to be principal: what else it is the ledger does not tell. */
    static final String BOOKS = """
            with cause as (
                select t.id, t.amount_sen as expected, t.amount_sen as debt, 1 as direction
                  from tranche t join loan l on l.id = t.application_id
                 where l.programme_code = :programme
                union all
                select r.id, t.amount_sen, -t.amount_sen, -1
                  from tranche_return r join tranche t on t.id = r.tranche_id join loan l on l.id = t.application_id
                 where l.programme_code = :programme
                union all
                select r.id,
                       greatest(r.principal_sen, 0) + greatest(r.interest_sen, 0) + greatest(r.credit_sen, 0)
                           + greatest(-r.amount_sen, 0),
                       -r.principal_sen, -1
                  from loan_receipt r join loan l on l.id = r.loan_id
                 where l.programme_code = :programme
            ), held as (
                select c.id, c.debt, c.expected, b.amount_sen as booked,
                       case when b.amount_sen is null then 0
                            else c.debt + c.direction * (b.amount_sen - c.expected) end as theirs
                  from cause c
                  left join booking b on b.cause_id = c.id
            ), compared as (
                insert into balance_comparison (programme_code, business_date, balance, ours_sen, theirs_sen, compared_at)
                select :programme, :day, 'BOOKS', coalesce(sum(debt), 0), coalesce(sum(theirs), 0), :now from held
                returning 1)
            insert into balance_difference (programme_code, business_date, balance, cause, subject_id, ours_sen, theirs_sen)
            select :programme, :day, 'BOOKS', case when booked is null then 'NOT_BOOKED' else 'BOOKED_OTHERWISE' end, id, debt, theirs
              from compared cross join (select * from held where booked is distinct from expected order by id limit 1000) d""";

    /** Interest that became principal was never the pool's money. */
    static final String POOL = """
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
            ), found as (
                select 'NOT_IN_THE_POOL' as cause, id, ours, theirs from side where ours <> theirs order by id limit 1000
            ), whole as (
                select (select disbursed_sen - principal_repaid_sen + owed_back_sen from pool where programme_code = :programme) as ours,
                       (select coalesce(sum(disbursed_sen - least(principal_paid_sen, disbursed_sen)), 0)::bigint
                          from loan where programme_code = :programme) as theirs
            ), compared as (
                insert into balance_comparison (programme_code, business_date, balance, ours_sen, theirs_sen, compared_at)
                select :programme, :day, 'POOL', ours, theirs, :now from whole
                returning 1)
            insert into balance_difference (programme_code, business_date, balance, cause, subject_id, ours_sen, theirs_sen)
            select :programme, :day, 'POOL', d.cause, d.id, d.ours, d.theirs
              from compared cross join (
                  select * from found
                  union all
                  select 'UNEXPLAINED', null::uuid, w.ours - f.ours, w.theirs - f.theirs
                    from whole w, (select coalesce(sum(ours), 0)::bigint as ours, coalesce(sum(theirs), 0)::bigint as theirs from found) f
                   where w.ours - w.theirs <> f.ours - f.theirs) d""";

    /** Only when the bank's word is there; as of its day. A line that came in may be anybody's until somebody has said whose. */
    static final String BANK = """
            with told as (
                select as_of, balance_sen
                  from bank_balance
                 where programme_code = :programme and as_of <= :day
                 order by as_of desc, recorded_at desc, id desc
                 limit 1
            ), whole as (
                select (select coalesce(sum(amount_sen), 0) from pool_movement m
                         where m.programme_code = :programme and m.kind = 'CAPITAL_IN' and m.effective_on <= told.as_of)
                     - (select coalesce(sum(t.amount_sen), 0) from tranche t join loan l on l.id = t.application_id
                         where l.programme_code = :programme and t.disbursed_on <= told.as_of)
                     + (select coalesce(sum(t.amount_sen), 0)
                          from tranche_return r join tranche t on t.id = r.tranche_id join loan l on l.id = t.application_id
                         where l.programme_code = :programme and r.returned_on <= told.as_of)
                     + (select coalesce(sum(p.amount_sen), 0) from payment p join loan l on l.id = p.loan_id
                         where l.programme_code = :programme and p.paid_on <= told.as_of) as ours,
                       balance_sen as theirs, as_of
                  from told
            ), found as (
                select 'MONEY_UNMATCHED' as cause, b.id, 0::bigint as ours, b.amount_sen as theirs
                  from bank_line b, whole w
                 where b.payment_id is null and b.paid_on <= w.as_of and w.ours <> w.theirs
                union all
                select 'TRANSFER_CONTRADICTED', o.id, 0, -o.amount_sen
                  from bank_file_problem p
                  join payment_order o on o.reference = split_part(p.line, ';', 1) and o.programme_code = :programme, whole w
                 where p.file = 'TRANSFERS' and p.settled_by is null and w.ours <> w.theirs
            ), compared as (
                insert into balance_comparison (programme_code, business_date, balance, ours_sen, theirs_sen, compared_at)
                select :programme, :day, 'BANK', ours, theirs, :now from whole
                returning 1)
            insert into balance_difference (programme_code, business_date, balance, cause, subject_id, ours_sen, theirs_sen)
            select :programme, :day, 'BANK', d.cause, d.id, d.ours, d.theirs
              from compared cross join (
                  select * from (select * from found order by id limit 1000) f
                  union all
                  select 'UNEXPLAINED', null::uuid, w.ours - f.ours, w.theirs - f.theirs
                    from whole w, (select coalesce(sum(ours), 0)::bigint as ours, coalesce(sum(theirs), 0)::bigint as theirs from found) f
                   where w.ours - w.theirs <> f.ours - f.theirs) d""";
}
