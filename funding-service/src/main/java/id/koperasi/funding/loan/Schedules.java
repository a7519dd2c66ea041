package id.koperasi.funding.loan;

import id.koperasi.funding.schedule.Instalment;
import id.koperasi.funding.schedule.Instalment.Kind;
import id.koperasi.funding.schedule.RepaymentSchedule;
import id.koperasi.funding.schedule.RepaymentSchedule.BaseChange;
import id.koperasi.platform.money.Rupiah;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The lines of schedules: those that count now, and those that counted before. */
@ApplicationScoped
public class Schedules {

    /** What of a line is kept for the versions that it stood in. */
    static final String COLUMNS = """
            line, kind, number, from_day, nominal_on, due_on, base_sen, principal_sen, interest_sen, capitalised_sen,
            principal_paid_sen, interest_paid_sen""";

    private static final String CURRENT =
            "select loan_id, " + COLUMNS + " from instalment where loan_id = any (?) order by loan_id, line";
    /** A line stood in every version since the one it was written under. */
    private static final String SUPERSEDED = "select loan_id, " + COLUMNS + """
              from superseded_instalment
             where loan_id = ? and ? between since_version and version
             union all
            select loan_id,""" + " " + COLUMNS + """
              from instalment
             where loan_id = ? and since_version <= ?
             order by line""";
    /** What becomes another, or is gone, is kept for the versions before, unless none of them had it. */
    private static final String WRITE = """
            with n as (
                select *
                  from unnest(?::uuid[], ?::int[], ?::int[], ?::bool[], ?::text[], ?::int[], ?::date[], ?::date[], ?::date[],
                              ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                       as n (loan_id, version, line, gone, kind, number, from_day, nominal_on, due_on, base, principal,
                             interest, capitalised, principal_paid, interest_paid)
            ), kept as (
                insert into superseded_instalment (loan_id, version, since_version,""" + " " + COLUMNS + """
            )
                select loan_id, n.version - 1, since_version, line, i.kind, i.number, i.from_day, i.nominal_on, i.due_on,
                       base_sen, principal_sen, interest_sen, capitalised_sen, principal_paid_sen, interest_paid_sen
                  from n join instalment i using (loan_id, line)
                 where i.since_version < n.version
            ), taken_out as (
                delete from instalment i using n where n.gone and i.loan_id = n.loan_id and i.line = n.line)
            insert into instalment (loan_id, since_version,""" + " " + COLUMNS + """
            )
            select loan_id, version, line, kind, number, from_day, nominal_on, due_on, base, principal, interest, capitalised,
                   principal_paid, interest_paid
              from n
             where not gone
                on conflict (loan_id, line) do update
               set since_version = excluded.since_version, kind = excluded.kind, number = excluded.number,
                   from_day = excluded.from_day, nominal_on = excluded.nominal_on, due_on = excluded.due_on,
                   base_sen = excluded.base_sen, principal_sen = excluded.principal_sen,
                   interest_sen = excluded.interest_sen, capitalised_sen = excluded.capitalised_sen,
                   principal_paid_sen = excluded.principal_paid_sen, interest_paid_sen = excluded.interest_paid_sen""";

    private static final String BEGIN = """
            insert into schedule_version (loan_id, version, cause, cause_id, counts_from)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::uuid[], ?::date[])""";
    private static final String VERSIONS = """
            select version, cause, cause_id, counts_from, recorded_at from schedule_version where loan_id = ? order by version""";
    private static final String FORGET_CHANGES = "delete from base_change where loan_id = any (?)";
    private static final String CHANGES = """
            insert into base_change (loan_id, place, day, change_sen)
            select * from unnest(?::uuid[], ?::int[], ?::date[], ?::bigint[])""";

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

    /**
     * How the lines of a loan become others.
     *
     * @param loanId of which loan
     * @param version the one that counts then
     * @param begins what is written down of that version when it begins with this
     * @param before the lines as they stand
     * @param after what follows from its story now
     */
    record Rewriting(
            UUID loanId, int version, @Nullable Version begins, List<Instalment> before, RepaymentSchedule after) {}

    /** The lines that count now. */
    public List<Instalment> current(UUID loanId) {
        return current(List.of(loanId)).getOrDefault(loanId, List.of());
    }

    /** The lines that count now, by the loan; a loan without any is not there. */
    Map<UUID, List<Instalment>> current(List<UUID> loanIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CURRENT)) {
            select.setArray(1, connection.createArrayOf("uuid", loanIds.toArray()));
            return lines(select);
        } catch (SQLException e) {
            throw new IllegalStateException("schedules could not be read", e);
        }
    }

    /** The lines of an earlier version, as they stood when it was replaced. */
    public List<Instalment> superseded(UUID loanId, int version) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SUPERSEDED)) {
            Loans.set(select, loanId, version, loanId, version);
            return lines(select).getOrDefault(loanId, List.of());
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

    /** Writes the lines that differ, and what begins with them, of all loans together. */
    void rewrite(List<Rewriting> rewritings) {
        List<Rewriting> begun =
                rewritings.stream().filter(each -> each.begins() != null).toList();
        List<Line> lines = rewritings.stream().flatMap(Schedules::differing).toList();
        try (Connection connection = database.getConnection()) {
            if (!begun.isEmpty()) {
                begin(connection, begun);
            }
            if (!lines.isEmpty()) {
                write(connection, lines);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("schedules could not be written", e);
        }
    }

    private static void begin(Connection connection, List<Rewriting> begun) throws SQLException {
        var loans = new Columns<>(connection, begun);
        Array ids = loans.of("uuid", Rewriting::loanId);
        run(
                connection,
                BEGIN,
                ids,
                loans.of("int4", Rewriting::version),
                loans.of("text", each -> begins(each).cause()),
                loans.of("uuid", each -> begins(each).causeId()),
                loans.of("date", each -> begins(each).countsFrom()));
        run(connection, FORGET_CHANGES, ids);
        var changes =
                new Columns<>(connection, begun.stream().flatMap(Placed::of).toList());
        run(
                connection,
                CHANGES,
                changes.of("uuid", Placed::loanId),
                changes.of("int4", Placed::place),
                changes.of("date", placed -> placed.change().day()),
                changes.of("int8", placed -> placed.change().change().sen()));
    }

    private static Version begins(Rewriting begun) {
        return Objects.requireNonNull(begun.begins());
    }

    private static void write(Connection connection, List<Line> lines) throws SQLException {
        var columns = new Columns<>(connection, lines);
        run(
                connection,
                WRITE,
                columns.of("uuid", Line::loanId),
                columns.of("int4", Line::version),
                columns.of("int4", line -> line.is().line()),
                columns.of("bool", Line::gone),
                columns.of("text", line -> line.is().kind().name()),
                columns.of("int4", line -> line.is().number()),
                columns.of("date", line -> line.is().from()),
                columns.of("date", line -> line.is().nominalOn()),
                columns.of("date", line -> line.is().dueOn()),
                columns.of("int8", line -> line.is().base().sen()),
                columns.of("int8", line -> line.is().principal().sen()),
                columns.of("int8", line -> line.is().interest().sen()),
                columns.of("int8", line -> line.is().capitalised().sen()),
                columns.of("int8", line -> line.is().principalPaid().sen()),
                columns.of("int8", line -> line.is().interestPaid().sen()));
    }

    /** What becomes another or is new, and what is gone. */
    private static Stream<Line> differing(Rewriting rewriting) {
        Map<Integer, Instalment> before = new HashMap<>();
        rewriting.before().forEach(line -> before.put(line.line(), line));
        List<Line> put = rewriting.after().instalments().stream()
                .filter(line -> !line.equals(before.remove(line.line())))
                .map(line -> new Line(rewriting.loanId(), rewriting.version(), line, false))
                .toList();
        return Stream.concat(
                put.stream(),
                before.values().stream().map(line -> new Line(rewriting.loanId(), rewriting.version(), line, true)));
    }

    private static void run(Connection connection, String sql, Array... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Loans.set(statement, (Object[]) values);
            statement.executeUpdate();
        }
    }

    private static Map<UUID, List<Instalment>> lines(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            var lines = new HashMap<UUID, List<Instalment>>();
            while (row.next()) {
                lines.computeIfAbsent(row.getObject(1, UUID.class), loan -> new ArrayList<>())
                        .add(line(row));
            }
            return lines;
        }
    }

    /** By place, for a batch has tens of thousands of them. */
    private static Instalment line(ResultSet row) throws SQLException {
        return new Instalment(
                row.getInt(2),
                Kind.valueOf(row.getString(3)),
                row.getInt(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                Rupiah.ofSen(row.getLong(8)),
                Rupiah.ofSen(row.getLong(9)),
                Rupiah.ofSen(row.getLong(10)),
                Rupiah.ofSen(row.getLong(11)),
                Rupiah.ofSen(row.getLong(12)),
                Rupiah.ofSen(row.getLong(13)));
    }

    /** A line that is to stand as it is here, or that is there no longer. */
    private record Line(UUID loanId, int version, Instalment is, boolean gone) {}

    /** A change of what interest runs on, with its place in the schedule. */
    private record Placed(UUID loanId, int place, BaseChange change) {

        static Stream<Placed> of(Rewriting rewriting) {
            List<BaseChange> changes = rewriting.after().baseChanges();
            return IntStream.range(0, changes.size())
                    .mapToObj(i -> new Placed(rewriting.loanId(), i + 1, changes.get(i)));
        }
    }
}
