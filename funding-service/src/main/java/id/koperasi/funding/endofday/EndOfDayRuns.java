package id.koperasi.funding.endofday;

import id.koperasi.funding.endofday.EndOfDayRun.Comparing;
import id.koperasi.funding.endofday.EndOfDayRun.Counts;
import id.koperasi.funding.reconciliation.Obstacle;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The ends of business days, done and under way. */
@ApplicationScoped
class EndOfDayRuns {

    private static final String COLUMNS = """
            select programme_code, business_date, after_loan, loans, billed, letters, changes, lapsed, requested_at, finished_at,
                   compared_at, compare_attempts, compare_obstacle, compare_after
              from end_of_day_run""";
    private static final String LATEST = COLUMNS + " where programme_code = ? order by business_date desc limit ?";
    /** What another instance works on is passed over. */
    private static final String OPEN =
            COLUMNS + " where finished_at is null order by requested_at limit 1 for update skip locked";

    private static final String ADD =
            "insert into end_of_day_run (programme_code, business_date, requested_by) values (?, ?, ?)";
    private static final String MOVE = """
            update end_of_day_run
               set after_loan = ?, loans = ?, billed = ?, letters = ?, changes = ?, lapsed = ?,
                   finished_at = case when ? then clock_timestamp() end
             where programme_code = ? and business_date = ?""";

    private final DataSource database;

    EndOfDayRuns(DataSource database) {
        this.database = database;
    }

    /** The latest, the last first. */
    List<EndOfDayRun> latest(String programmeCode, int rows) {
        return read(LATEST, programmeCode, rows);
    }

    /** One that is not finished, for this transaction alone. */
    Optional<EndOfDayRun> claim() {
        return read(OPEN).stream().findFirst();
    }

    void add(String programmeCode, LocalDate day, String by) {
        write(ADD, programmeCode, day, by);
    }

    /** How far it has come now, in the transaction of what was done. */
    void move(EndOfDayRun run, UUID afterLoan, Counts counts, boolean finished) {
        write(
                MOVE,
                afterLoan,
                counts.loans(),
                counts.billed(),
                counts.letters(),
                counts.changes(),
                counts.lapsed(),
                finished,
                run.programmeCode(),
                run.businessDate());
    }

    private void write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an end of day could not be written", e);
        }
    }

    private List<EndOfDayRun> read(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                var runs = new ArrayList<EndOfDayRun>();
                while (row.next()) {
                    runs.add(read(row));
                }
                return runs;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("ends of days could not be read", e);
        }
    }

    private static EndOfDayRun read(ResultSet row) throws SQLException {
        @Nullable String obstacle = row.getString("compare_obstacle");
        return new EndOfDayRun(
                row.getString("programme_code"),
                row.getObject("business_date", LocalDate.class),
                row.getObject("after_loan", UUID.class),
                new Counts(
                        row.getInt("loans"),
                        row.getInt("billed"),
                        row.getInt("letters"),
                        row.getInt("changes"),
                        row.getInt("lapsed")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                moment(row, "finished_at"),
                new Comparing(
                        moment(row, "compared_at"),
                        row.getInt("compare_attempts"),
                        obstacle == null ? null : Obstacle.valueOf(obstacle),
                        moment(row, "compare_after")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
