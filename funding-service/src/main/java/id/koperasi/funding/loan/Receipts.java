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
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::date[])""";
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

    void add(List<Receipt> receipts) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            var columns = new Columns<>(connection, receipts);
            Loans.set(
                    insert,
                    columns.of("uuid", Receipt::id),
                    columns.of("uuid", Receipt::loanId),
                    columns.of("uuid", Receipt::paymentId),
                    columns.of("int8", receipt -> receipt.amount().sen()),
                    columns.of("int8", receipt -> receipt.principal().sen()),
                    columns.of("int8", receipt -> receipt.interest().sen()),
                    columns.of("int8", receipt -> receipt.credit().sen()),
                    columns.of("date", Receipt::receivedOn));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("receipts could not be kept", e);
        }
    }
}
