package id.koperasi.funding.collectibility;

import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** How loans stand, how they came to that, and the letters that were written. */
@ApplicationScoped
class Standings {

    private static final String STANDING = """
            select s.business_date, s.class, c.name, c.english_name, s.non_performing, s.class_since, s.days_past_due,
                   s.outstanding_sen, s.overdue_principal_sen, s.overdue_interest_sen, s.accrued_sen, s.next_due_on,
                   s.next_due_sen
              from loan_standing s
              join loan l on l.id = s.loan_id
              join programme_version v on v.programme_code = l.programme_code and v.version = l.programme_version
              join programme_class c on c.version_id = v.id and c.class = s.class
             where s.loan_id = ?""";
    private static final String CHANGES = """
            select changed_on, from_class, to_class, days_past_due
              from collectibility_change
             where loan_id = ?
             order by changed_on""";
    private static final String LETTERS = """
            select id, letter, number, issued_on, oldest_due_on, overdue_principal_sen, overdue_interest_sen
              from billing_letter
             where loan_id = ?
             order by issued_on, letter""";

    private final DataSource database;

    Standings(DataSource database) {
        this.database = database;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** None before the end of the first business day. */
    Optional<Standing> of(UUID loanId) {
        return query(
                        STANDING,
                        loanId,
                        row -> new Standing(
                                row.getObject(1, LocalDate.class),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5),
                                row.getObject(6, LocalDate.class),
                                row.getInt(7),
                                Rupiah.ofSen(row.getLong(8)),
                                Rupiah.ofSen(row.getLong(9)),
                                Rupiah.ofSen(row.getLong(10)),
                                Rupiah.ofSen(row.getLong(11)),
                                row.getObject(12, LocalDate.class),
                                Rupiah.ofSen(row.getLong(13))))
                .stream()
                .findFirst();
    }

    List<ClassChange> changes(UUID loanId) {
        return query(
                CHANGES,
                loanId,
                row -> new ClassChange(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3), row.getInt(4)));
    }

    List<BillingLetter> letters(UUID loanId) {
        return query(
                LETTERS,
                loanId,
                row -> new BillingLetter(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        Rupiah.ofSen(row.getLong(6)),
                        Rupiah.ofSen(row.getLong(7))));
    }

    private <T> List<T> query(String sql, UUID loanId, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, loanId);
            try (ResultSet row = select.executeQuery()) {
                var rows = new ArrayList<T>();
                while (row.next()) {
                    rows.add(reading.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("how a loan stands could not be read", e);
        }
    }
}
