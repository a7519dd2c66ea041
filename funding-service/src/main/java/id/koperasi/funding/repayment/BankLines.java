package id.koperasi.funding.repayment;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lines of bank files that no rule brought to a loan. */
@ApplicationScoped
class BankLines {

    private static final String KNOWN = """
            select exists (select from payment where reference = ?) or exists (select from bank_line where reference = ?)""";
    private static final String ADD = """
            insert into bank_line (id, paid_on, amount_sen, reference, description, file_name, reason, problem)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OPEN = """
            select id, paid_on, amount_sen, reference, description, file_name, reason, problem, payment_id
              from bank_line
             where payment_id is null and id > ?
             order by id
             limit ?""";
    private static final String ONE = """
            select id, paid_on, amount_sen, reference, description, file_name, reason, problem, payment_id
              from bank_line
             where id = ?
               for update""";
    private static final String SETTLE = "update bank_line set payment_id = ?, settled_by = ? where id = ?";
    private static final String EARLY_WORDS = "select word from early_word";

    private final DataSource database;
    private final CurrentCaller caller;
    private final Ids ids;

    BankLines(DataSource database, CurrentCaller caller, Ids ids) {
        this.database = database;
        this.caller = caller;
        this.ids = ids;
    }

    /**
     * A line that waits for somebody to say which loan is meant.
     *
     * @param id its id
     * @param line what the bank says
     * @param fileName where it stood
     * @param reason why no rule brought it to a loan
     * @param problem the refusal that it met, where it named an agreement
     * @param paymentId the payment it became
     */
    record Unmatched(
            UUID id,
            BankLine line,
            String fileName,
            String reason,
            @Nullable String problem,
            @Nullable UUID paymentId) {}

    /** Whether a payment or a line of that reference is there. */
    boolean known(String reference) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setString(1, reference);
            select.setString(2, reference);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a line of a bank could not be looked up", e);
        }
    }

    void add(BankLine line, String fileName, String reason, @Nullable String problem) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, ids.next());
            insert.setObject(2, line.paidOn());
            insert.setLong(3, line.amount().sen());
            insert.setString(4, line.reference());
            insert.setString(5, line.description());
            insert.setString(6, fileName);
            insert.setString(7, reason);
            insert.setString(8, problem);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a line of a bank could not be kept", e);
        }
    }

    List<Unmatched> open(UUID after, int rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OPEN)) {
            select.setObject(1, after);
            select.setInt(2, rows);
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("lines of banks could not be read", e);
        }
    }

    /** The line, for this transaction alone. */
    Unmatched locked(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setObject(1, id);
            return read(select).stream().findFirst().orElseThrow(() -> new RejectedException(new NotFound()));
        } catch (SQLException e) {
            throw new IllegalStateException("a line of a bank could not be read", e);
        }
    }

    void settle(UUID id, UUID paymentId) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setObject(1, paymentId);
            update.setString(2, caller.get().subject());
            update.setObject(3, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a line of a bank could not be settled", e);
        }
    }

    /** Words by which principal is repaid before it is due. */
    Set<String> earlyWords() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(EARLY_WORDS);
                ResultSet row = select.executeQuery()) {
            var words = new HashSet<String>();
            while (row.next()) {
                words.add(row.getString(1));
            }
            return words;
        } catch (SQLException e) {
            throw new IllegalStateException("words could not be read", e);
        }
    }

    private static List<Unmatched> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            var lines = new ArrayList<Unmatched>();
            while (row.next()) {
                var line = new BankLine(
                        row.getObject(2, LocalDate.class),
                        Rupiah.ofSen(row.getLong(3)),
                        row.getString(4),
                        row.getString(5));
                lines.add(new Unmatched(
                        row.getObject(1, UUID.class),
                        line,
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, UUID.class)));
            }
            return lines;
        }
    }
}
