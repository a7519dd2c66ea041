package id.koperasi.funding.told;

import java.util.List;
import java.util.UUID;

/**
 * So many loans of a programme, as they come when a fund brings its loans along: each of Rp300 million at 3 per cent over 72
 * months, six of them without principal, paid out whole on one of 700 days from May 2024 on, and none with a schedule yet. Every
 * second was signed under a version that puts loans into classes by days.
 */
public final class ManyLoans {

    private final String programmeCode;

    /** Of a programme that has received enough for them. */
    public ManyLoans(String programmeCode, int loans) {
        this.programmeCode = programmeCode;
        Database.change("""
                insert into programme_version
                select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'version', 2,
                            'effective_from', v.effective_from - 1, 'collectibility', 'BANK_DAYS'))).*
                  from programme_version v where v.programme_code = '%1$s' and v.version = 1;
                select take_over_regulation(id, '{}') from programme_version where programme_code = '%1$s' and version = 2;
                create temp table village as
                select uuidv7() as id, n,
                       format('%%s.%%s.%%s.2%%s', 11 + n %% 80, lpad((1 + n / 80 %% 20)::text, 2, '0'),
                              lpad((1 + n / 1600 %% 50)::text, 2, '0'), lpad((n %% 999)::text, 3, '0')) as code,
                       date '2024-05-01' + n %% 700 as day
                  from generate_series(1, %2$d) n;
                insert into known_cooperative (id, village_code, name, kind) select id, code, 'Koperasi ' || n, 'KDMP' from village;
                insert into application (id, cooperative_id, village_code, programme_code, programme_version, amount_sen,
                                         tenor_months, grace_months, status, created_on, latest_on)
                select id, id, code, '%1$s', 2 - n %% 2, 30000000000, 72, 6, 'DISBURSED', day - 60, day from village;
                insert into tranche (id, application_id, number, purpose, amount_sen, disbursed_on)
                select uuidv7(), id, 1, 'Gerai', 30000000000, day from village;
                insert into loan (id, cooperative_id, village_code, programme_code, programme_version, agreement_number, purpose,
                        amount_sen, annual_rate_percent, tenor_months, grace_months, grace_capitalised, repayment_method,
                        day_count, due_day, allocation_order, early_effect, rounding_sen, billed_days_before,
                        collectibility, signed_on, draw_by, status, first_disbursed_on, disbursed_sen, horizon, stale)
                select id, id, code, '%1$s', 2 - n %% 2, '%1$s/' || n, case n %% 3 when 0 then 'BOTH' else 'CAPITAL' end, 30000000000, 3,
                       72, 6, false, 'DECLINING_BALANCE', 'THIRTY_360', 12, 'OLDEST_INTEREST_FIRST', 'LOWER_INSTALMENTS',
                       100, 7, case n %% 2 when 0 then 'BANK_DAYS' else 'STATE_RECEIVABLES' end, day - 10, day + 170,
                       'RUNNING', day, 30000000000, day, true
                  from village;
                insert into pool_movement (id, programme_code, kind, amount_sen, effective_on, reference, actor)
                select gen_random_uuid(), '%1$s', kind, amount, day, gen_random_uuid(), 'test'
                  from (select sum(disbursed_sen)::bigint as lent from loan where programme_code = '%1$s') s,
                       lateral (values ('COMMITTED', lent, date '2024-05-01'), ('DISBURSED', lent, date '2024-05-01'))
                               m (kind, amount, day);
                update pool set disbursed_sen = (select sum(disbursed_sen) from loan where programme_code = '%1$s')
                 where programme_code = '%1$s';
                drop table village""".formatted(programmeCode, loans));
        Database.change("vacuum analyze");
    }

    /** In the order in which everybody goes through them. */
    public List<UUID> ids() {
        return Database.rows("select id from loan where programme_code = '%s' order by id".formatted(programmeCode))
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    /** Each has paid on its day what was due before 12 May 2026; one in ten stopped up to a year before. */
    public void repay() {
        Database.change("""
                insert into payment (id, loan_id, amount_sen, early, paid_on, reference, channel, actor)
                select uuidv7(), l.id, i.principal_sen + i.interest_sen, false, i.due_on, l.id || '/' || i.line, 'API', 'test'
                  from loan l
                  join instalment i on i.loan_id = l.id
                 where l.programme_code = '%s' and i.principal_sen + i.interest_sen > 0
                   and i.nominal_on < date '2026-05-12' - case when hashtext(l.agreement_number) %% 10 = 0
                                                               then abs(hashtext(l.agreement_number)) %% 365 else 0 end
                 order by i.due_on""".formatted(programmeCode));
        Database.change("vacuum analyze");
    }

    /** What was due before 12 May 2026 was billed in its time. */
    public void bill() {
        Database.change("""
                insert into bill (loan_id, number, principal_sen, interest_sen, due_on, billed_on)
                select l.id, i.number, i.principal_sen, i.interest_sen, i.due_on, i.nominal_on - 7
                  from loan l
                  join instalment i on i.loan_id = l.id
                 where l.programme_code = '%s' and i.principal_sen + i.interest_sen > 0 and i.nominal_on < '2026-05-12'""".formatted(programmeCode));
        Database.change("vacuum analyze");
    }
}
