package id.koperasi.funding.restructuring;

import id.koperasi.funding.restructuring.Restructuring.Asked;
import id.koperasi.funding.restructuring.Restructuring.Choice;
import id.koperasi.funding.restructuring.Restructuring.Held;
import id.koperasi.funding.restructuring.Restructuring.State;
import id.koperasi.funding.restructuring.Restructuring.Vote;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The restructurings of loans within the caller's reach, with their votes. */
@ApplicationScoped
class Restructurings {

    private static final String OF = """
            select id, loan_id, reason, months, grace_months, annual_rate_percent, due_day, asked_on, status, decided_on,
                   class_held, instalments_held
              from restructuring
             where loan_id = ?
             order by id""";
    private static final String VOTES = """
            select actor, person, vote, reason, voted_on
              from restructuring_vote
             where restructuring_id = ?
             order by recorded_at, actor""";
    private static final String ASK = """
            insert into restructuring (id, loan_id, reason, months, grace_months, annual_rate_percent, due_day, asked_on,
                                       asked_by, asked_at, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED')""";
    private static final String VOTE = """
            insert into restructuring_vote (restructuring_id, actor, person, vote, reason, voted_on, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String DECIDE = """
            update restructuring set status = ?, decided_on = ?, class_held = ?, instalments_held = ? where id = ?""";

    private final DataSource database;
    private final BusinessClock clock;

    Restructurings(DataSource database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of a loan, the oldest first. */
    List<Restructuring> of(UUID loanId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, loanId);
            try (ResultSet row = select.executeQuery()) {
                var all = new ArrayList<Restructuring>();
                while (row.next()) {
                    all.add(read(row, votes(connection, row.getObject(1, UUID.class))));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("restructurings could not be read", e);
        }
    }

    /** One of a loan, or the refusal that there is none. */
    Restructuring get(UUID loanId, UUID id) {
        return of(loanId).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    void ask(UUID id, UUID loanId, Asked asked, String by) {
        write(
                ASK,
                id,
                loanId,
                asked.reason(),
                asked.months(),
                asked.graceMonths(),
                asked.annualRatePercent(),
                asked.dueDay(),
                asked.askedOn(),
                by,
                now());
    }

    void add(UUID id, Vote vote) {
        write(VOTE, id, vote.actor(), vote.person(), vote.choice().name(), vote.reason(), vote.votedOn(), now());
    }

    void decide(UUID id, State state, LocalDate day, @Nullable Held held) {
        write(
                DECIDE,
                state.name(),
                day,
                held == null ? null : held.loanClass(),
                held == null ? null : held.instalments(),
                id);
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }

    private void write(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a restructuring could not be written", e);
        }
    }

    private static List<Vote> votes(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(VOTES)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                var votes = new ArrayList<Vote>();
                while (row.next()) {
                    votes.add(new Vote(
                            row.getString(1),
                            row.getString(2),
                            Choice.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getObject(5, LocalDate.class)));
                }
                return votes;
            }
        }
    }

    private static Restructuring read(ResultSet row, List<Vote> votes) throws SQLException {
        Integer held = row.getObject("class_held", Integer.class);
        return new Restructuring(
                row.getObject("id", UUID.class),
                row.getObject("loan_id", UUID.class),
                new Asked(
                        row.getString("reason"),
                        row.getInt("months"),
                        row.getInt("grace_months"),
                        row.getBigDecimal("annual_rate_percent").stripTrailingZeros(),
                        row.getInt("due_day"),
                        row.getObject("asked_on", LocalDate.class)),
                State.valueOf(row.getString("status")),
                row.getObject("decided_on", LocalDate.class),
                held == null ? null : new Held(held, row.getInt("instalments_held")),
                votes);
    }
}
