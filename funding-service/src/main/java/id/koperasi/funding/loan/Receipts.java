package id.koperasi.funding.loan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What the books were told of the repayment of loans. */
@ApplicationScoped
public class Receipts {

    private static final String ADD = """
            insert into loan_receipt (id, loan_id, payment_id, amount_sen, principal_sen, interest_sen, credit_sen, received_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF = """
            select id, loan_id, payment_id, principal_sen, interest_sen, credit_sen, received_on
              from loan_receipt
             where loan_id = ?
             order by recorded_at, id""";

    private final DataSource database;

    Receipts(DataSource database) {
        this.database = database;
    }

    /** Of a loan within reach, in the order in which they were told. */
    public List<Receipt> of(UUID loanId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, loanId);
            try (ResultSet row = select.executeQuery()) {
                var receipts = new ArrayList<Receipt>();
                while (row.next()) {
                    receipts.add(new Receipt(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            Loans.amount(row, "principal_sen"),
                            Loans.amount(row, "interest_sen"),
                            Loans.amount(row, "credit_sen"),
                            row.getObject(7, LocalDate.class)));
                }
                return receipts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("receipts could not be read", e);
        }
    }

    void add(Receipt receipt) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            Loans.set(
                    insert,
                    receipt.id(),
                    receipt.loanId(),
                    receipt.paymentId(),
                    receipt.amount().sen(),
                    receipt.principal().sen(),
                    receipt.interest().sen(),
                    receipt.credit().sen(),
                    receipt.receivedOn());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a receipt could not be kept", e);
        }
    }
}
