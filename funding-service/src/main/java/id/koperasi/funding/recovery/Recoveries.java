package id.koperasi.funding.recovery;

import id.koperasi.funding.recovery.Recovery.Kind;
import id.koperasi.funding.recovery.Recovery.Owed;
import id.koperasi.funding.recovery.Recovery.Proposed;
import id.koperasi.funding.recovery.Recovery.State;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What became of lost loans within the caller's reach. */
@ApplicationScoped
class Recoveries {

    private static final String OF = """
            select id, loan_id, kind, document_number, reason, proposed_on, proposed_by, proposed_person, status, decided_on,
                   principal_sen, interest_sen
              from recovery
             where loan_id = ?
             order by id""";
    private static final String PROPOSE = """
            insert into recovery (id, loan_id, kind, document_number, reason, proposed_on, proposed_by, proposed_person,
                                  proposed_at, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED')""";
    private static final String DECIDE = """
            update recovery
               set status = ?, decided_on = ?, decided_by = ?, decided_person = ?, principal_sen = ?, interest_sen = ?
             where id = ?""";
    private static final String MARK = "update loan_standing set state = ? where loan_id = ?";

    private final DataSource database;
    private final BusinessClock clock;

    Recoveries(DataSource database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of a loan, the oldest first. */
    List<Recovery> of(UUID loanId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, loanId);
            try (ResultSet row = select.executeQuery()) {
                var all = new ArrayList<Recovery>();
                while (row.next()) {
                    all.add(read(row));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what became of a lost loan could not be read", e);
        }
    }

    /** One of a loan, or the refusal that there is none. */
    Recovery get(UUID loanId, UUID id) {
        return of(loanId).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    void propose(UUID id, UUID loanId, Kind kind, Proposed proposed) {
        write(
                PROPOSE,
                id,
                loanId,
                kind.name(),
                proposed.documentNumber(),
                proposed.reason(),
                proposed.proposedOn(),
                proposed.actor(),
                proposed.person(),
                clock.now().atOffset(ZoneOffset.UTC));
    }

    void decide(UUID id, State state, LocalDate day, String by, @Nullable String person, @Nullable Owed owed) {
        write(
                DECIDE,
                state.name(),
                day,
                by,
                person,
                owed == null ? null : owed.principal().sen(),
                owed == null ? null : owed.interest().sen(),
                id);
    }

    /** The portfolio tells it apart from now on. */
    void mark(UUID loanId, String state) {
        write(MARK, state, loanId);
    }

    private void write(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what becomes of a lost loan could not be written", e);
        }
    }

    private static Recovery read(ResultSet row) throws SQLException {
        Long principal = row.getObject("principal_sen", Long.class);
        return new Recovery(
                row.getObject("id", UUID.class),
                row.getObject("loan_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                new Proposed(
                        row.getString("document_number"),
                        row.getString("reason"),
                        row.getObject("proposed_on", LocalDate.class),
                        row.getString("proposed_by"),
                        row.getString("proposed_person")),
                State.valueOf(row.getString("status")),
                row.getObject("decided_on", LocalDate.class),
                principal == null
                        ? null
                        : new Owed(Rupiah.ofSen(principal), Rupiah.ofSen(row.getLong("interest_sen"))));
    }
}
