package id.koperasi.funding.loan;

import id.koperasi.funding.holiday.Calendars;
import id.koperasi.funding.holiday.Holidays;
import id.koperasi.funding.holiday.HolidaysChanged;
import id.koperasi.funding.schedule.DueDayRule;
import id.koperasi.funding.schedule.DueDays;
import id.koperasi.funding.schedule.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Marks the loans that have due days in a year whose holidays changed; their due days follow at the end of day. Nothing but
 * the due day of a line hangs on holidays: interest runs to the nominal day, and money pays what is owed from that day on, so
 * that no story is told anew for it.
 *
 * <p>Loans are locked in the order in which everybody locks them, those too that are marked already: whoever tells one anew
 * beside it may be reading the holidays as they were.
 */
@ApplicationScoped
public class MovingDueDays {

    private static final String MARK = """
            with touched as (
                select l.id, l.stale
                  from loan l
                 where l.status = 'RUNNING' and l.holiday_calendar = ?
                   and exists (select from instalment i
                                where i.loan_id = l.id and i.nominal_on >= make_date(?, 1, 1)
                                  and i.nominal_on < make_date(? + 1, 1, 1))
                 order by l.id
                   for no key update)
            update loan l set stale = true from touched t where l.id = t.id and not t.stale""";

    /**
     * All loans of the nation are marked at once, which takes longer than what a caller waits for, and still less than a
     * connection waits for its database: else the statement would go on without anybody.
     */
    private static final String PATIENCE = "select set_config('statement_timeout', '25000', true)";

    private static final String LOCK = "select id from loan where id = any (?) and stale order by id for no key update";
    private static final String DUE_DAYS = """
            select distinct l.holiday_calendar, l.due_day_rule, i.nominal_on, i.due_on
              from loan l
              join instalment i on i.loan_id = l.id
             where l.id = any (?) and i.kind = 'REGULAR'""";
    /** The line as it stood is kept for the versions before. */
    private static final String MOVE = """
            with moved as (
                select i.loan_id, i.line, n.now_on, l.schedule_version + 1 as version
                  from unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::date[])
                       as n (calendar, rule, nominal_on, due_on, now_on)
                  join instalment i on i.nominal_on = n.nominal_on and i.due_on = n.due_on
                  join loan l on l.id = i.loan_id and l.holiday_calendar = n.calendar and l.due_day_rule = n.rule
                 where i.loan_id = any (?) and i.kind = 'REGULAR'
            ), kept as (
                insert into superseded_instalment (loan_id, version, since_version, %1$s)
                select loan_id, version - 1, since_version, %1$s
                  from moved m join instalment i using (loan_id, line)
            ), stands as (
                update instalment i
                   set due_on = m.now_on, since_version = m.version
                  from moved m
                 where i.loan_id = m.loan_id and i.line = m.line
            ), begun as (
                insert into schedule_version (loan_id, version, cause, counts_from)
                select distinct loan_id, version, 'HOLIDAYS', ?::date from moved)
            update loan l
               set stale = false, schedule_version = coalesce(m.version, l.schedule_version)
              from unnest(?::uuid[]) as marked (id)
              left join (select distinct loan_id, version from moved) m on m.loan_id = marked.id
             where l.id = marked.id""".formatted(Schedules.COLUMNS);

    private final DataSource database;
    private final Holidays holidays;

    MovingDueDays(DataSource database, Holidays holidays) {
        this.database = database;
        this.holidays = holidays;
    }

    /** A due day that holidays moved. */
    private record Moved(DueDays by, LocalDate nominalOn, LocalDate dueOn, LocalDate nowOn) {}

    void mark(@Observes HolidaysChanged changed) {
        try (Connection connection = database.getConnection();
                PreparedStatement patience = connection.prepareStatement(PATIENCE);
                PreparedStatement update = connection.prepareStatement(MARK)) {
            patience.execute();
            Loans.set(update, changed.calendar(), changed.year(), changed.year());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("due days could not be marked", e);
        }
    }

    /** Moves the due days of some loans that are marked, in a few statements over all of them; counts from a day. */
    @Transactional(TxType.MANDATORY)
    public void follow(List<UUID> some, LocalDate day) {
        try (Connection connection = database.getConnection()) {
            List<UUID> marked = lock(connection, some);
            move(connection, marked, moved(connection, marked, holidays.calendars()), day);
        } catch (SQLException e) {
            throw new IllegalStateException("due days could not be moved", e);
        }
    }

    private static List<UUID> lock(Connection connection, List<UUID> some) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setArray(1, new Columns<>(connection, some).of("uuid", id -> id));
            try (ResultSet row = select.executeQuery()) {
                var marked = new ArrayList<UUID>();
                while (row.next()) {
                    marked.add(row.getObject(1, UUID.class));
                }
                return marked;
            }
        }
    }

    /** Loans have their days in common, so that there are few different ones among however many lines. */
    private static List<Moved> moved(Connection connection, List<UUID> marked, Calendars calendars)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DUE_DAYS)) {
            select.setArray(1, new Columns<>(connection, marked).of("uuid", id -> id));
            try (ResultSet row = select.executeQuery()) {
                var moved = new ArrayList<Moved>();
                Map<DueDays, WorkingDays> working = new HashMap<>();
                while (row.next()) {
                    var by = new DueDays(row.getString(1), DueDayRule.valueOf(row.getString(2)));
                    LocalDate nominalOn = row.getObject(3, LocalDate.class);
                    LocalDate dueOn = row.getObject(4, LocalDate.class);
                    LocalDate nowOn = working.computeIfAbsent(by, calendars::of).onOrAfter(nominalOn);
                    if (!nowOn.equals(dueOn)) {
                        moved.add(new Moved(by, nominalOn, dueOn, nowOn));
                    }
                }
                return moved;
            }
        }
    }

    private static void move(Connection connection, List<UUID> marked, List<Moved> moved, LocalDate day)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            var days = new Columns<>(connection, moved);
            Array ids = new Columns<>(connection, marked).of("uuid", id -> id);
            Loans.set(
                    update,
                    days.of("text", moving -> moving.by().calendar()),
                    days.of("text", moving -> moving.by().rule().name()),
                    days.of("date", Moved::nominalOn),
                    days.of("date", Moved::dueOn),
                    days.of("date", Moved::nowOn),
                    ids,
                    day,
                    ids);
            update.executeUpdate();
        }
    }
}
