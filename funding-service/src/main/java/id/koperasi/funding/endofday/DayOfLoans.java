package id.koperasi.funding.endofday;

import id.koperasi.funding.event.LoanEvent.CollectibilityChanged;
import id.koperasi.funding.event.LoanEvent.InstalmentBilled;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
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
    /**
     * Loans whose story must be told anew first: it never was, a credit meets what falls due, or due days have moved while
     * interest becomes principal on some of them.
     */
    private static final String UNTOLD = """
            select l.id
              from loan l
             where l.id = any (?)
               and (l.stale and (l.schedule_version = 0 or l.grace_capitalised)
                    or (l.credit_sen > 0
                                and exists (select from instalment i
                                             where i.loan_id = l.id and i.nominal_on <= ?
                                               and (i.principal_paid_sen < i.principal_sen
                                                    or i.interest_paid_sen < i.interest_sen))))
             order by l.id""";

    private static final String STALE = "select id from loan where id = any (?) and stale order by id";

    /** Interest runs on, and whoever is in arrears is so for longer; of all others their story is told with their names. */
    private static final String QUIET = """
            with day as (
                select ?::date as today
            ), quiet as (
                update loan_standing s
                   set business_date = today,
                       days_past_due = case when s.oldest_due_on is null then 0 else today - s.oldest_due_on end,
                       accrued_sen = interest_run_up(s.interest_base_sen, s.base_units_before, l.day_count, today,
                                                     coalesce(l.restructured_rate_percent, l.annual_rate_percent),
                                                     l.rounding_sen)
                  from day cross join loan l
                 where l.id = any (?) and s.loan_id = l.id and s.story = l.story and s.quiet_until >= today
                returning s.loan_id)
            select l.id, l.story
              from loan l
             where l.id = any (?) and not exists (select from quiet q where q.loan_id = l.id)
             order by l.id""";

    private static final String BILL = """
            with due as materialized (
                select l.id, l.cooperative_id, i.number, i.principal_sen, i.interest_sen, i.due_on
                  from loan l
                  join instalment i on i.loan_id = l.id
                  left join bill b on b.loan_id = i.loan_id and b.number = i.number
                 where l.id = any (?) and i.kind = 'REGULAR' and i.nominal_on <= ?::date + l.billed_days_before
                   and i.principal_sen + i.interest_sen > 0
                   and (b.principal_sen, b.interest_sen, b.due_on)
                       is distinct from (i.principal_sen, i.interest_sen, i.due_on)
            ), billed as (
                insert into bill (loan_id, number, principal_sen, interest_sen, due_on, billed_on)
                select id, number, principal_sen, interest_sen, due_on, ? from due
                    on conflict (loan_id, number) do update
                   set principal_sen = excluded.principal_sen, interest_sen = excluded.interest_sen,
                       due_on = excluded.due_on, billed_on = excluded.billed_on)
            select cooperative_id, id, number, principal_sen, interest_sen, due_on from due order by id, number""";

    /**
     * Each loan is looked at by itself, so that the plan does not hang on how many there are; its lines are read once for all
     * that is added up. What may happen next, on which day, says how long nobody has to look at it again. Its classes and letters
     * are those of the version it was signed under, of which a programme has few.
     */
    private static final String STAND = """
            with day as (
                select ?::date as today, ?::text as programme
            ), class as materialized (
                select v.version, c.*
                  from day
                  join programme_version v on v.programme_code = programme
                  join programme_class c on c.version_id = v.id
            ), letter_rule as materialized (
                select v.version, r.*
                  from day
                  join programme_version v on v.programme_code = programme
                  join programme_letter r on r.version_id = v.id
            ), stood as (
                select l.*, k.read_story, s.principal, s.interest, s.oldest, s.next, s.capitalised, today,
                       s.period_changes_on, s.bills_on, changed.changes_on,
                       before.loan_id is null as first_time,
                       case when s.oldest is null then 0 else today - s.oldest end as days,
                       case when s.oldest is not null then coalesce(before.arrears_since, s.oldest) end as since,
                       before.class as class_before, before.class_since as class_before_since,
                       coalesce(s.base + coalesce(changed.by_sen, 0), 0) as base,
                       coalesce(s.base::numeric * day_units(l.day_count, s.base_from) + coalesce(changed.units, 0), 0) as units,
                       (select sum(i.principal_sen + i.interest_sen - i.principal_paid_sen - i.interest_paid_sen)
                          from instalment i where i.loan_id = l.id and i.due_on = s.next) as next_amount
                  from day
                  cross join unnest(?::uuid[], ?::bigint[]) as k (loan_id, read_story)
                  join loan l on l.id = k.loan_id
                  cross join lateral (
                       select coalesce(sum(i.principal_sen - i.principal_paid_sen) filter (where i.due_on < today), 0) as principal,
                              coalesce(sum(i.interest_sen - i.interest_paid_sen) filter (where i.due_on < today), 0) as interest,
                              min(i.due_on) filter (where i.due_on < today
                                                      and (i.principal_paid_sen < i.principal_sen
                                                           or i.interest_paid_sen < i.interest_sen)) as oldest,
                              min(i.due_on) filter (where i.due_on >= today
                                                      and (i.principal_paid_sen < i.principal_sen
                                                           or i.interest_paid_sen < i.interest_sen)) as next,
                              coalesce(sum(i.capitalised_sen) filter (where i.nominal_on <= today), 0) as capitalised,
                              max(i.base_sen) filter (where i.kind = 'REGULAR' and i.from_day <= today
                                                        and i.nominal_on > today) as base,
                              max(i.from_day) filter (where i.kind = 'REGULAR' and i.from_day <= today
                                                        and i.nominal_on > today) as base_from,
                              min(case when i.from_day > today then i.from_day else i.nominal_on end)
                                  filter (where i.kind = 'REGULAR' and i.nominal_on > today) as period_changes_on,
                              min(i.nominal_on - l.billed_days_before)
                                  filter (where i.kind = 'REGULAR' and i.principal_sen + i.interest_sen > 0
                                            and i.nominal_on - l.billed_days_before > today) as bills_on
                         from instalment i
                        where i.loan_id = l.id
                       having count(*) > 0) s
                  left join loan_standing before on before.loan_id = l.id
                  cross join lateral (
                       select sum(c.change_sen) filter (where c.day < today)::bigint as by_sen,
                              sum(c.change_sen::numeric * day_units(l.day_count, c.day)) filter (where c.day < today) as units,
                              min(c.day) filter (where c.day >= today) + 1 as changes_on
                         from base_change c
                        where c.loan_id = l.id and c.day >= s.base_from) changed
            ), classed as (
                select s.*, c.class, c.non_performing,
                       least(s.next + 1, s.period_changes_on, s.bills_on, s.changes_on, by_days.changes_on, by_letter.changes_on,
                             letter.writes_on, held.changes_on) as looked_at_on
                  from stood s
                  cross join lateral (
                       select c.class
                         from class c
                        where c.version = s.programme_version
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
                  cross join lateral (
                       select s.oldest + min(c.min_days_past_due) as changes_on
                         from class c
                        where c.version = s.programme_version and c.min_days_past_due > s.days) by_days
                  cross join lateral (
                       select min((b.issued_on + c.months_after_letter * interval '1 month')::date) as changes_on
                         from billing_letter b
                         join class c on c.version = s.programme_version and c.letter = b.letter
                        where b.loan_id = s.id and b.issued_on >= s.since
                          and b.issued_on + c.months_after_letter * interval '1 month' > s.today) by_letter
                  left join lateral (
                       select b.letter, b.issued_on
                         from billing_letter b
                        where b.loan_id = s.id and b.issued_on >= s.since
                        order by b.letter desc
                        limit 1) last on true
                  left join lateral (
                       select case when r.letter = 1 then s.since + r.days_after_due
                                   else (last.issued_on + r.months_after_letter * interval '1 month')::date end as writes_on
                         from letter_rule r
                        where r.version = s.programme_version and r.letter = coalesce(last.letter, 0) + 1
                          and s.since is not null) letter on true
                  cross join lateral (
                       select max(r.class_held) filter (where counts) as class,
                              min(case when counts then s.today else r.decided_on end) as changes_on
                         from (select r.*, r.decided_on <= s.today as counts
                                 from restructuring r
                                where r.loan_id = s.id and r.status = 'AGREED'
                                  and r.instalments_held > (
                                      select count(*)
                                        from instalment i
                                       where i.loan_id = s.id and i.kind = 'REGULAR' and i.from_day >= r.decided_on
                                         and i.due_on < s.today and i.principal_sen + i.interest_sen > 0
                                         and i.principal_paid_sen = i.principal_sen
                                         and i.interest_paid_sen = i.interest_sen)) r) held
                  join class c on c.version = s.programme_version and c.class = greatest(found.class, held.class)
            ), stands as (
                select id as loan_id, cooperative_id, village_code, programme_code, purpose,
                       date_trunc('month', first_disbursed_on)::date as vintage, today,
                       disbursed_sen + capitalised - principal_paid_sen as outstanding, principal, interest,
                       interest_run_up(base, units, day_count, today,
                                       coalesce(restructured_rate_percent, annual_rate_percent), rounding_sen) as accrued,
                       oldest, since, days, class, non_performing,
                       case when class = class_before then class_before_since else today end as class_since, next,
                       coalesce(next_amount, 0) as next_amount, read_story,
                       coalesce(looked_at_on - 1, 'infinity') as quiet_until, base, units, first_time
                  from classed
            ), kept as (
                update loan_standing s
                   set business_date = today, outstanding_sen = outstanding, overdue_principal_sen = principal,
                       overdue_interest_sen = interest, accrued_sen = accrued, oldest_due_on = oldest, arrears_since = since,
                       days_past_due = days, class = n.class, non_performing = n.non_performing, class_since = n.class_since,
                       next_due_on = next, next_due_sen = next_amount, story = read_story, quiet_until = n.quiet_until,
                       interest_base_sen = base, base_units_before = units
                  from stands n
                 where s.loan_id = n.loan_id
            ), added as (
                insert into loan_standing (loan_id, cooperative_id, village_code, programme_code, purpose, vintage,
                        business_date, outstanding_sen, overdue_principal_sen, overdue_interest_sen, accrued_sen,
                        oldest_due_on, arrears_since, days_past_due, class, non_performing, class_since, next_due_on,
                        next_due_sen, story, quiet_until, interest_base_sen, base_units_before)
                select loan_id, cooperative_id, village_code, programme_code, purpose, vintage, today, outstanding, principal,
                       interest, accrued, oldest, since, days, class, non_performing, class_since, next, next_amount,
                       read_story, quiet_until, base, units
                  from stands
                 where first_time
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
              join programme_version v on v.programme_code = l.programme_code and v.version = l.programme_version
              join programme_letter r on r.version_id = v.id and r.letter = coalesce(last.letter, 0) + 1
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
        return query(UNTOLD, List.of(Column.of(loans), day), row -> row.getObject(1, UUID.class));
    }

    /** Those of which some due day may have moved, and nothing else. */
    List<UUID> stale(List<UUID> loans) {
        return query(STALE, List.of(Column.of(loans)), row -> row.getObject(1, UUID.class));
    }

    /** A loan that has to be looked at, and how far its story was when that began. */
    record Looked(UUID loan, long story) {}

    /** Moves on those to which nothing happens on a day but that interest runs; the others have to be looked at. */
    List<Looked> passQuietly(List<UUID> loans, LocalDate day) {
        return query(
                QUIET,
                List.of(day, Column.of(loans), Column.of(loans)),
                row -> new Looked(row.getObject(1, UUID.class), row.getLong(2)));
    }

    /** Bills what comes near, and anew what was billed with other amounts. */
    List<InstalmentBilled> bill(List<UUID> loans, LocalDate day) {
        return query(
                BILL,
                List.of(Column.of(loans), day, day),
                row -> new InstalmentBilled(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        Rupiah.ofSen(row.getLong(4)),
                        Rupiah.ofSen(row.getLong(5)),
                        row.getObject(6, LocalDate.class),
                        day));
    }

    /**
     * Writes down how they stand, and tells which are in another class. Whatever is told of them after their stories were read
     * is looked at on the next day, though it is seen here already.
     */
    List<CollectibilityChanged> stand(String programmeCode, List<Looked> loans, LocalDate day) {
        var stories = new Column("int8", loans.stream().map(Looked::story).toList());
        return query(
                STAND,
                List.of(
                        day,
                        programmeCode,
                        Column.of(loans.stream().map(Looked::loan).toList()),
                        stories),
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
        return change(WRITE_LETTERS, List.of(Column.of(loans)));
    }

    /** What was settled since the day before stands with nothing, what was given away with what is left of it. */
    void clearSettled(String programmeCode, LocalDate day) {
        change(SETTLED, List.of(day, programmeCode));
        change(GIVEN_AWAY, List.of(day, programmeCode));
    }

    /** One value of each loan, as an array of a type of the database. */
    private record Column(String type, List<?> values) {

        static Column of(List<UUID> loans) {
            return new Column("uuid", loans);
        }
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
            if (values.get(i) instanceof Column column) {
                statement.setArray(
                        i + 1,
                        connection.createArrayOf(column.type(), column.values().toArray()));
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }
}
