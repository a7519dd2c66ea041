package id.koperasi.funding.endofday;

import id.koperasi.funding.event.LoanEvent.CollectibilityChanged;
import id.koperasi.funding.event.LoanEvent.InstalmentBilled;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What a business day brings to some loans at once, in a few statements over all of them. It writes into tables of its own
 * and locks no loan, so that whoever pays meanwhile does not wait for it.
 */
@ApplicationScoped
class DayOfLoans {

    private static final String NEXT = """
            select id from loan where programme_code = ? and id > ? and status = 'RUNNING' order by id limit ?""";
    /** Loans whose story must be told anew first: a credit meets what falls due, or due days have moved. */
    private static final String UNTOLD = """
            select l.id
              from loan l
             where l.id = any (?)
               and (l.stale or (l.credit_sen > 0
                                and exists (select from instalment i
                                             where i.loan_id = l.id and i.nominal_on <= ?
                                               and (i.principal_paid_sen < i.principal_sen
                                                    or i.interest_paid_sen < i.interest_sen))))
             order by l.id""";

    private static final String BILL = """
            with due as (
                select l.id, l.cooperative_id, i.number, i.principal_sen, i.interest_sen, i.due_on
                  from loan l
                  join instalment i on i.loan_id = l.id
                 where l.id = any (?) and i.kind = 'REGULAR' and i.nominal_on <= ?::date + l.billed_days_before
                   and i.principal_sen + i.interest_sen > 0
            ), billed as (
                insert into bill as b (loan_id, number, principal_sen, interest_sen, due_on, billed_on)
                select id, number, principal_sen, interest_sen, due_on, ?
                  from due d
                 where not exists (select from bill o
                                    where o.loan_id = d.id and o.number = d.number and o.principal_sen = d.principal_sen
                                      and o.interest_sen = d.interest_sen and o.due_on = d.due_on)
                    on conflict (loan_id, number) do update
                   set principal_sen = excluded.principal_sen, interest_sen = excluded.interest_sen,
                       due_on = excluded.due_on, billed_on = excluded.billed_on
                returning b.loan_id, b.number, b.principal_sen, b.interest_sen, b.due_on)
            select d.cooperative_id, b.loan_id, b.number, b.principal_sen, b.interest_sen, b.due_on
              from billed b
              join due d on d.id = b.loan_id and d.number = b.number
             order by b.loan_id, b.number""";

    private static final String STAND = """
            with day as (
                select ?::date as today
            ), class as materialized (
                select c.*
                  from collectibility_class c, day
                 where c.valid_from = (select max(valid_from) from collectibility_class o
                                        where o.method = c.method and o.valid_from <= today)
            ), sum as (
                select i.loan_id,
                       coalesce(sum(i.principal_sen - i.principal_paid_sen) filter (where i.due_on < today), 0) as principal,
                       coalesce(sum(i.interest_sen - i.interest_paid_sen) filter (where i.due_on < today), 0) as interest,
                       min(i.due_on) filter (where i.due_on < today and (i.principal_paid_sen < i.principal_sen
                                                                         or i.interest_paid_sen < i.interest_sen)) as oldest,
                       min(i.due_on) filter (where i.due_on >= today and (i.principal_paid_sen < i.principal_sen
                                                                          or i.interest_paid_sen < i.interest_sen)) as next,
                       coalesce(sum(i.capitalised_sen) filter (where i.nominal_on <= today), 0) as capitalised
                  from instalment i, day
                 where i.loan_id = any (?)
                 group by i.loan_id
            ), stood as (
                select l.*, s.principal, s.interest, s.oldest, s.next, s.capitalised, today,
                       case when s.oldest is null then 0 else today - s.oldest end as days,
                       case when s.oldest is not null then coalesce(before.arrears_since, s.oldest) end as since,
                       before.class as class_before, before.class_since as class_before_since,
                       round((run.base_sen::numeric * (day_units(l.day_count, today) - day_units(l.day_count, run.from_day))
                              + coalesce(changed.units, 0))
                             * coalesce(l.restructured_rate_percent, l.annual_rate_percent) / (100 * year_units(l.day_count)) / l.rounding_sen) * l.rounding_sen
                           as accrued,
                       (select sum(i.principal_sen + i.interest_sen - i.principal_paid_sen - i.interest_paid_sen)
                          from instalment i where i.loan_id = l.id and i.due_on = s.next) as next_amount
                  from day
                  cross join loan l
                  join sum s on s.loan_id = l.id
                  left join loan_standing before on before.loan_id = l.id
                  left join instalment run on run.loan_id = l.id and run.kind = 'REGULAR' and run.from_day <= today
                                          and run.nominal_on > today
                  left join lateral (
                       select sum(c.change_sen::numeric * (day_units(l.day_count, today) - day_units(l.day_count, c.day)))
                                  as units
                         from base_change c
                        where c.loan_id = l.id and c.day >= run.from_day and c.day < today) changed on true
                 where l.id = any (?)
            ), classed as (
                select s.*, c.class, c.non_performing
                  from stood s
                  cross join lateral (
                       select c.class
                         from class c
                        where c.method = s.collectibility
                          and (c.min_days_past_due <= s.days
                               or (c.min_days_past_due is null
                                   and (c.letter is null
                                        or exists (select from billing_letter b
                                                    where b.loan_id = s.id and b.letter = c.letter
                                                      and b.issued_on >= s.since
                                                      and b.issued_on + c.months_after_letter * interval '1 month'
                                                          <= s.today))))
                        order by c.class desc
                        limit 1) found
                  left join lateral (
                       select max(r.class_held) as class
                         from restructuring r
                        where r.loan_id = s.id and r.status = 'AGREED' and r.decided_on <= s.today
                          and r.instalments_held > (
                              select count(*)
                                from instalment i
                               where i.loan_id = s.id and i.kind = 'REGULAR' and i.from_day >= r.decided_on
                                 and i.due_on < s.today and i.principal_sen + i.interest_sen > 0
                                 and i.principal_paid_sen = i.principal_sen
                                 and i.interest_paid_sen = i.interest_sen)) held on true
                  join class c on c.method = s.collectibility and c.class = greatest(found.class, held.class)
            ), kept as (
                insert into loan_standing (loan_id, cooperative_id, village_code, programme_code, purpose, vintage,
                        business_date, outstanding_sen, overdue_principal_sen, overdue_interest_sen, accrued_sen,
                        oldest_due_on, arrears_since, days_past_due, class, non_performing, class_since, next_due_on,
                        next_due_sen)
                select id, cooperative_id, village_code, programme_code, purpose,
                       date_trunc('month', first_disbursed_on)::date, today,
                       disbursed_sen + capitalised - principal_paid_sen, principal, interest, coalesce(accrued, 0), oldest,
                       since, days, class, non_performing,
                       case when class = class_before then class_before_since else today end, next,
                       coalesce(next_amount, 0)
                  from classed
                    on conflict (loan_id) do update
                   set business_date = excluded.business_date, outstanding_sen = excluded.outstanding_sen,
                       overdue_principal_sen = excluded.overdue_principal_sen,
                       overdue_interest_sen = excluded.overdue_interest_sen, accrued_sen = excluded.accrued_sen,
                       oldest_due_on = excluded.oldest_due_on, arrears_since = excluded.arrears_since,
                       days_past_due = excluded.days_past_due, class = excluded.class,
                       non_performing = excluded.non_performing, class_since = excluded.class_since,
                       next_due_on = excluded.next_due_on, next_due_sen = excluded.next_due_sen
            ), changed as (
                insert into collectibility_change (loan_id, changed_on, from_class, to_class, days_past_due)
                select id, today, coalesce(class_before, 1), class, days
                  from classed
                 where class <> coalesce(class_before, 1))
            select cooperative_id, id, collectibility, coalesce(class_before, 1) as from_class, class, non_performing, days
              from classed
             where class <> coalesce(class_before, 1)
             order by id""";

    private static final String WRITE_LETTERS = """
            insert into billing_letter (id, loan_id, letter, number, issued_on, oldest_due_on, overdue_principal_sen,
                                        overdue_interest_sen)
            select uuidv7(), s.loan_id, r.letter,
                   format('ST-%s/%s/%s/%s', r.letter, s.programme_code, to_char(s.business_date, 'YYYY'),
                          lpad(nextval('billing_letter_number')::text, 6, '0')),
                   s.business_date, s.oldest_due_on, s.overdue_principal_sen, s.overdue_interest_sen
              from loan_standing s
              join loan l on l.id = s.loan_id
              left join lateral (select b.letter, b.issued_on
                                   from billing_letter b
                                  where b.loan_id = s.loan_id and b.issued_on >= s.arrears_since
                                  order by b.letter desc
                                  limit 1) last on true
              join billing_letter_rule r on r.method = l.collectibility and r.letter = coalesce(last.letter, 0) + 1
               and r.valid_from = (select max(valid_from) from billing_letter_rule o
                                    where o.method = r.method and o.valid_from <= s.business_date)
             where s.loan_id = any (?) and s.arrears_since is not null
               and case when r.letter = 1 then s.arrears_since + r.days_after_due <= s.business_date
                        else last.issued_on + r.months_after_letter * interval '1 month' <= s.business_date end""";
    private static final String SETTLED = """
            update loan_standing s
               set business_date = ?, outstanding_sen = 0, overdue_principal_sen = 0, overdue_interest_sen = 0,
                   accrued_sen = 0, oldest_due_on = null, arrears_since = null, days_past_due = 0, class = 1,
                   non_performing = false, next_due_on = null, next_due_sen = 0
              from loan l
             where l.id = s.loan_id and l.programme_code = ? and l.status in ('SETTLED', 'LAPSED') and s.outstanding_sen <> 0""";
    /** Of loans that were given away only what they owe changes. */
    private static final String GIVEN_AWAY = """
            update loan_standing s
               set business_date = ?, outstanding_sen = l.disbursed_sen + l.capitalised_sen - l.principal_paid_sen
              from loan l
             where l.id = s.loan_id and l.programme_code = ? and l.status in ('TRANSFERRED', 'WRITTEN_OFF')""";

    private final DataSource database;

    DayOfLoans(DataSource database) {
        this.database = database;
    }

    /** The next loans behind one, in the order of their ids. */
    List<UUID> next(String programmeCode, UUID after, int most) {
        return query(NEXT, List.of(programmeCode, after, most), row -> row.getObject(1, UUID.class));
    }

    List<UUID> untold(List<UUID> loans, LocalDate day) {
        return query(UNTOLD, List.of(loans, day), row -> row.getObject(1, UUID.class));
    }

    /** Bills what comes near, and anew what was billed with other amounts. */
    List<InstalmentBilled> bill(List<UUID> loans, LocalDate day) {
        return query(
                BILL,
                List.of(loans, day, day),
                row -> new InstalmentBilled(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        Rupiah.ofSen(row.getLong(4)),
                        Rupiah.ofSen(row.getLong(5)),
                        row.getObject(6, LocalDate.class),
                        day));
    }

    /** Writes down how they stand, and tells which are in another class. */
    List<CollectibilityChanged> stand(List<UUID> loans, LocalDate day) {
        return query(
                STAND,
                List.of(day, loans, loans),
                row -> new CollectibilityChanged(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getBoolean(6),
                        row.getInt(7),
                        day));
    }

    /** Writes the letters that are due; returns how many. */
    int writeLetters(List<UUID> loans) {
        return change(WRITE_LETTERS, List.of(loans));
    }

    /** What was settled since the day before stands with nothing, what was given away with what is left of it. */
    void clearSettled(String programmeCode, LocalDate day) {
        change(SETTLED, List.of(day, programmeCode));
        change(GIVEN_AWAY, List.of(day, programmeCode));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, List<Object> values, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(connection, statement, values);
            try (ResultSet row = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (row.next()) {
                    rows.add(reading.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the end of a day failed", e);
        }
    }

    private int change(String sql, List<Object> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(connection, statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the end of a day failed", e);
        }
    }

    private static void set(Connection connection, PreparedStatement statement, List<Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof List<?> ids) {
                Array array = connection.createArrayOf("uuid", ids.toArray());
                statement.setArray(i + 1, array);
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }
}
