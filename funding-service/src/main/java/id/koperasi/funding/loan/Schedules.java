package id.koperasi.funding.loan;

import id.koperasi.funding.schedule.Instalment;
import id.koperasi.funding.schedule.Instalment.Kind;
import id.koperasi.funding.schedule.RepaymentSchedule;
import id.koperasi.funding.schedule.RepaymentSchedule.BaseChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The lines of schedules: those that count now, and those that counted before. */
@ApplicationScoped
public class Schedules {

    private static final String COLUMNS = """
            line, kind, number, from_day, nominal_on, due_on, base_sen, principal_sen, interest_sen, capitalised_sen,
            principal_paid_sen, interest_paid_sen""";
    private static final String CURRENT = "select " + COLUMNS + " from instalment where loan_id = ? order by line";
    private static final String SUPERSEDED =
            "select " + COLUMNS + " from superseded_instalment where loan_id = ? and version = ? order by line";
    private static final String KEEP = "insert into superseded_instalment (loan_id, version, " + COLUMNS
            + ") select loan_id, ?, " + COLUMNS + " from instalment where loan_id = ?";
    private static final String PUT_IN = """
            insert into instalment (loan_id, line, kind, number, from_day, nominal_on, due_on, base_sen, principal_sen,
                                    interest_sen, capitalised_sen, principal_paid_sen, interest_paid_sen)
            select ?, n.line, n.kind, n.number, n.from_day, n.nominal_on, n.due_on, n.base, n.principal, n.interest,
                   n.capitalised, n.principal_paid, n.interest_paid
              from unnest(?::int[], ?::text[], ?::int[], ?::date[], ?::date[], ?::date[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                   as n (line, kind, number, from_day, nominal_on, due_on, base, principal, interest, capitalised,
                         principal_paid, interest_paid)""";
    private static final String TAKE_OUT = "delete from instalment where loan_id = ?";
    private static final String PAY = """
            update instalment i set principal_paid_sen = n.principal, interest_paid_sen = n.interest
              from unnest(?::int[], ?::bigint[], ?::bigint[]) as n (line, principal, interest)
             where i.loan_id = ? and i.line = n.line
               and (i.principal_paid_sen, i.interest_paid_sen) is distinct from (n.principal, n.interest)""";
    private static final String VERSION = """
            insert into schedule_version (loan_id, version, cause, cause_id, counts_from) values (?, ?, ?, ?, ?)""";
    private static final String VERSIONS = """
            select version, cause, cause_id, counts_from, recorded_at from schedule_version where loan_id = ? order by version""";
    private static final String FORGET_CHANGES = "delete from base_change where loan_id = ?";
    private static final String CHANGES = """
            insert into base_change (loan_id, place, day, change_sen)
            select ?, n.place, n.day, n.change
              from unnest(?::date[], ?::bigint[]) with ordinality as n (day, change, place)""";

    private final DataSource database;

    Schedules(DataSource database) {
        this.database = database;
    }

    /**
     * A version of a schedule.
     *
     * @param version from 1
     * @param cause why it became what it is
     * @param causeId the tranche or the payment, where there is one
     * @param countsFrom the day from which on it differs
     * @param recordedAt when it became known; absent while it is being written
     */
    public record Version(
            int version,
            String cause,
            @Nullable UUID causeId,
            LocalDate countsFrom,
            @Nullable Instant recordedAt) {}

    /** The lines that count now. */
    public List<Instalment> current(UUID loanId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CURRENT)) {
            select.setObject(1, loanId);
            return lines(select);
        } catch (SQLException e) {
            throw new IllegalStateException("a schedule could not be read", e);
        }
    }

    /** The lines of an earlier version, as they stood when it was replaced. */
    public List<Instalment> superseded(UUID loanId, int version) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SUPERSEDED)) {
            Loans.set(select, loanId, version);
            return lines(select);
        } catch (SQLException e) {
            throw new IllegalStateException("a schedule could not be read", e);
        }
    }

    /** All versions, the oldest first. */
    public List<Version> versions(UUID loanId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(VERSIONS)) {
            select.setObject(1, loanId);
            try (ResultSet row = select.executeQuery()) {
                var versions = new ArrayList<Version>();
                while (row.next()) {
                    versions.add(new Version(
                            row.getInt(1),
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, OffsetDateTime.class).toInstant()));
                }
                return versions;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("versions of a schedule could not be read", e);
        }
    }

    /** A payment changes what is paid and nothing else. */
    void pay(UUID loanId, List<Instalment> lines) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(PAY)) {
            var columns = new Columns(connection, lines);
            Loans.set(
                    update,
                    columns.of("int4", Instalment::line),
                    columns.of("int8", line -> line.principalPaid().sen()),
                    columns.of("int8", line -> line.interestPaid().sen()),
                    loanId);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a schedule could not be paid", e);
        }
    }

    /** A new version takes the place of the one before, which is kept. */
    void replace(UUID loanId, int before, Version version, RepaymentSchedule schedule) {
        try (Connection connection = database.getConnection()) {
            if (before > 0) {
                run(connection, KEEP, before, loanId);
            }
            run(
                    connection,
                    VERSION,
                    loanId,
                    version.version(),
                    version.cause(),
                    version.causeId(),
                    version.countsFrom());
            insert(connection, loanId, schedule.instalments());
            changes(connection, loanId, schedule.baseChanges());
        } catch (SQLException e) {
            throw new IllegalStateException("a schedule could not be written", e);
        }
    }

    private static void insert(Connection connection, UUID loanId, List<Instalment> lines) throws SQLException {
        var columns = new Columns(connection, lines);
        run(connection, TAKE_OUT, loanId);
        run(
                connection,
                PUT_IN,
                loanId,
                columns.of("int4", Instalment::line),
                columns.of("text", line -> line.kind().name()),
                columns.of("int4", Instalment::number),
                columns.of("date", Instalment::from),
                columns.of("date", Instalment::nominalOn),
                columns.of("date", Instalment::dueOn),
                columns.of("int8", line -> line.base().sen()),
                columns.of("int8", line -> line.principal().sen()),
                columns.of("int8", line -> line.interest().sen()),
                columns.of("int8", line -> line.capitalised().sen()),
                columns.of("int8", line -> line.principalPaid().sen()),
                columns.of("int8", line -> line.interestPaid().sen()));
    }

    private static void changes(Connection connection, UUID loanId, List<BaseChange> changes) throws SQLException {
        run(connection, FORGET_CHANGES, loanId);
        run(
                connection,
                CHANGES,
                loanId,
                connection.createArrayOf(
                        "date", changes.stream().map(BaseChange::day).toArray()),
                connection.createArrayOf(
                        "int8",
                        changes.stream().map(change -> change.change().sen()).toArray()));
    }

    private static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Loans.set(statement, values);
            statement.executeUpdate();
        }
    }

    private static List<Instalment> lines(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            var lines = new ArrayList<Instalment>();
            while (row.next()) {
                lines.add(new Instalment(
                        row.getInt("line"),
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("number"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("nominal_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        Loans.amount(row, "base_sen"),
                        Loans.amount(row, "principal_sen"),
                        Loans.amount(row, "interest_sen"),
                        Loans.amount(row, "capitalised_sen"),
                        Loans.amount(row, "principal_paid_sen"),
                        Loans.amount(row, "interest_paid_sen")));
            }
            return lines;
        }
    }

    /** Lines as the arrays that a statement unnests. */
    private record Columns(Connection connection, List<Instalment> lines) {

        Array of(String type, Function<Instalment, Object> column) throws SQLException {
            return connection.createArrayOf(type, lines.stream().map(column).toArray());
        }
    }
}
