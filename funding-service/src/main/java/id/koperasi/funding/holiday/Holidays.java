package id.koperasi.funding.holiday;

import id.koperasi.funding.holiday.HolidayRejection.UnknownCalendar;
import id.koperasi.funding.schedule.DueDayRule;
import id.koperasi.funding.schedule.DueDays;
import id.koperasi.funding.schedule.WorkingDays;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The holidays that are known. */
@ApplicationScoped
public class Holidays {

    private static final String ALL = """
            select y.year, y.version, y.decree, h.day, h.kind, h.name, y.calendar
              from holiday_year y
              left join holiday h on h.calendar = y.calendar and h.year = y.year and h.version = y.version
             where y.version = (select max(version) from holiday_year o where o.calendar = y.calendar and o.year = y.year)
             order by y.calendar, y.year, h.day""";
    private static final String CALENDARS = "select code, name from holiday_calendar order by code";
    private static final String BEGIN = "insert into holiday_calendar (code, name, recorded_by) values (?, ?, ?)";
    private static final String ADD_YEAR = """
            insert into holiday_year (calendar, year, version, decree, recorded_by)
            select ?, ?, coalesce(max(version), 0) + 1, ?, ? from holiday_year where calendar = ? and year = ?
            returning version""";
    private static final String ADD_DAY =
            "insert into holiday (calendar, year, version, day, kind, name) values (?, ?, ?, ?, ?, ?)";

    private final DataSource database;

    Holidays(DataSource database) {
        this.database = database;
    }

    /** On which days banks and offices of the nation work, as far as that is known. */
    public WorkingDays workingDays() {
        return calendars().of(new DueDays(DueDays.NATIONAL, DueDayRule.NEXT_WORKING_DAY));
    }

    /** All calendars as they are known now. */
    public Calendars calendars() {
        return new Calendars(all());
    }

    /** Whether there is such a calendar. */
    public boolean has(String calendar) {
        return named().stream().anyMatch(known -> known.code().equals(calendar));
    }

    /** The calendars there are, by code. */
    List<HolidayCalendar> named() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CALENDARS);
                ResultSet row = select.executeQuery()) {
            var calendars = new ArrayList<HolidayCalendar>();
            while (row.next()) {
                calendars.add(new HolidayCalendar(row.getString(1), row.getString(2)));
            }
            return calendars;
        } catch (SQLException e) {
            throw new IllegalStateException("calendars could not be read", e);
        }
    }

    void begin(HolidayCalendar calendar, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            insert.setString(1, calendar.code());
            insert.setString(2, calendar.name());
            insert.setString(3, by);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a calendar could not be kept", e);
        }
    }

    List<HolidayYear> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            var years = new LinkedHashMap<String, HolidayYear>();
            while (row.next()) {
                String of = row.getString(7) + " " + row.getInt(1);
                HolidayYear before = years.get(of);
                var days = new ArrayList<Holiday>(before == null ? List.of() : before.days());
                LocalDate day = row.getObject(4, LocalDate.class);
                if (day != null) {
                    days.add(new Holiday(day, row.getString(5), row.getString(6)));
                }
                years.put(of, new HolidayYear(row.getString(7), row.getInt(1), row.getInt(2), row.getString(3), days));
            }
            return List.copyOf(years.values());
        } catch (SQLException e) {
            throw new IllegalStateException("holidays could not be read", e);
        }
    }

    /** The years of a calendar. */
    List<HolidayYear> yearsOf(String calendar) {
        if (!has(calendar)) {
            throw new RejectedException(new UnknownCalendar());
        }
        return all().stream().filter(year -> year.calendar().equals(calendar)).toList();
    }

    /** A year of the nation. */
    Optional<HolidayYear> of(int year) {
        return all().stream()
                .filter(known -> known.calendar().equals(DueDays.NATIONAL) && known.year() == year)
                .findFirst();
    }

    /** A new version of a year; two at once collide on their number, and the second is refused. */
    HolidayYear add(String calendar, int year, String decree, List<Holiday> days, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement head = connection.prepareStatement(ADD_YEAR)) {
            head.setString(1, calendar);
            head.setInt(2, year);
            head.setString(3, decree);
            head.setString(4, by);
            head.setString(5, calendar);
            head.setInt(6, year);
            int version;
            try (ResultSet row = head.executeQuery()) {
                row.next();
                version = row.getInt(1);
            }
            var added = new HolidayYear(calendar, year, version, decree, days);
            addDays(connection, added);
            return added;
        } catch (SQLException e) {
            throw new IllegalStateException("holidays could not be kept", e);
        }
    }

    private static void addDays(Connection connection, HolidayYear added) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD_DAY)) {
            for (Holiday day : added.days()) {
                insert.setString(1, added.calendar());
                insert.setInt(2, added.year());
                insert.setInt(3, added.version());
                insert.setObject(4, day.date());
                insert.setString(5, day.kind());
                insert.setString(6, day.name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
