package id.koperasi.funding.holiday;

import id.koperasi.funding.schedule.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The holidays that are known. */
@ApplicationScoped
public class Holidays {

    private static final String ALL = """
            select y.year, y.version, y.decree, h.day, h.kind, h.name
              from holiday_year y
              left join holiday h on h.year = y.year and h.version = y.version
             where y.version = (select max(version) from holiday_year o where o.year = y.year)
             order by y.year, h.day""";
    private static final String ADD_YEAR = """
            insert into holiday_year (year, version, decree, recorded_by)
            select ?, coalesce(max(version), 0) + 1, ?, ? from holiday_year where year = ?
            returning version""";
    private static final String ADD_DAY = "insert into holiday (year, version, day, kind, name) values (?, ?, ?, ?, ?)";

    private final DataSource database;

    Holidays(DataSource database) {
        this.database = database;
    }

    /** On which days banks work, as far as that is known. */
    public WorkingDays workingDays() {
        List<HolidayYear> known = all();
        var days = new HashSet<LocalDate>();
        known.forEach(year -> year.days().forEach(day -> days.add(day.date())));
        return new WorkingDays(known.stream().map(HolidayYear::year).collect(Collectors.toSet()), days);
    }

    List<HolidayYear> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            var years = new TreeMap<Integer, HolidayYear>();
            while (row.next()) {
                HolidayYear before = years.get(row.getInt(1));
                var days = new ArrayList<Holiday>(before == null ? List.of() : before.days());
                LocalDate day = row.getObject(4, LocalDate.class);
                if (day != null) {
                    days.add(new Holiday(day, row.getString(5), row.getString(6)));
                }
                years.put(row.getInt(1), new HolidayYear(row.getInt(1), row.getInt(2), row.getString(3), days));
            }
            return List.copyOf(years.values());
        } catch (SQLException e) {
            throw new IllegalStateException("holidays could not be read", e);
        }
    }

    Optional<HolidayYear> of(int year) {
        return all().stream().filter(known -> known.year() == year).findFirst();
    }

    /** A new version of a year; two at once collide on their number, and the second is refused. */
    HolidayYear add(int year, String decree, List<Holiday> days, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement head = connection.prepareStatement(ADD_YEAR)) {
            head.setInt(1, year);
            head.setString(2, decree);
            head.setString(3, by);
            head.setInt(4, year);
            int version;
            try (ResultSet row = head.executeQuery()) {
                row.next();
                version = row.getInt(1);
            }
            addDays(connection, year, version, days);
            return new HolidayYear(year, version, decree, days);
        } catch (SQLException e) {
            throw new IllegalStateException("holidays could not be kept", e);
        }
    }

    private static void addDays(Connection connection, int year, int version, List<Holiday> days) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD_DAY)) {
            for (Holiday day : days) {
                insert.setInt(1, year);
                insert.setInt(2, version);
                insert.setObject(3, day.date());
                insert.setString(4, day.kind());
                insert.setString(5, day.name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
