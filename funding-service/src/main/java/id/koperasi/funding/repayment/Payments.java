package id.koperasi.funding.repayment;

import id.koperasi.funding.repayment.Payment.Channel;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
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

/** The payments that were taken in. */
@ApplicationScoped
class Payments {

    private static final String ADD = """
            insert into payment (id, loan_id, amount_sen, early, paid_on, reference, channel, actor, paid_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (reference) do nothing""";
    private static final String OF = """
            select id, loan_id, amount_sen, early, paid_on, reference, channel, paid_by
              from payment
             where loan_id = ?
             order by paid_on, id""";

    private final DataSource database;
    private final CurrentCaller caller;

    Payments(DataSource database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** False when a payment of that reference is there already. */
    boolean add(Payment payment) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, payment.id());
            insert.setObject(2, payment.loanId());
            insert.setLong(3, payment.amount().sen());
            insert.setBoolean(4, payment.early());
            insert.setObject(5, payment.paidOn());
            insert.setString(6, payment.reference());
            insert.setString(7, payment.channel().name());
            insert.setString(8, caller.get().subject());
            insert.setString(9, payment.paidBy());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a payment could not be kept", e);
        }
    }

    /** Of a loan within reach, in the order of their days. */
    List<Payment> of(UUID loanId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, loanId);
            try (ResultSet row = select.executeQuery()) {
                var payments = new ArrayList<Payment>();
                while (row.next()) {
                    payments.add(new Payment(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            Rupiah.ofSen(row.getLong(3)),
                            row.getBoolean(4),
                            row.getObject(5, LocalDate.class),
                            row.getString(6),
                            Channel.valueOf(row.getString(7)),
                            row.getString(8)));
                }
                return payments;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("payments could not be read", e);
        }
    }
}
