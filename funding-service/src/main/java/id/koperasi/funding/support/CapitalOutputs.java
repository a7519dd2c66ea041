package id.koperasi.funding.support;

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

/** What a loan bought, which secures it once support was placed. */
@ApplicationScoped
class CapitalOutputs {

    private static final String SECURE = """
            insert into capital_output (loan_id, purpose, amount_sen, since)
            select t.application_id, t.purpose, sum(t.amount_sen), ?
              from tranche t
              join application_budget b on b.application_id = t.application_id and b.purpose = t.purpose
             where t.application_id = ? and b.kind = 'CAPITAL'
               and not exists (select from tranche_return r where r.tranche_id = t.id)
             group by t.application_id, t.purpose
                on conflict do nothing""";
    private static final String OF =
            "select purpose, amount_sen, since from capital_output where loan_id = ? order by purpose";

    private final DataSource database;

    CapitalOutputs(DataSource database) {
        this.database = database;
    }

    /**
     * What was bought with a line of the budget.
     *
     * @param purpose the line
     * @param amount what was paid out for it
     * @param since when it secures the loan
     */
    record Output(String purpose, Rupiah amount, LocalDate since) {}

    List<Output> of(UUID loanId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, loanId);
            try (ResultSet row = select.executeQuery()) {
                var outputs = new ArrayList<Output>();
                while (row.next()) {
                    outputs.add(new Output(
                            row.getString(1), Rupiah.ofSen(row.getLong(2)), row.getObject(3, LocalDate.class)));
                }
                return outputs;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what a loan bought could not be read", e);
        }
    }

    /** From the first placement on; later ones change nothing. */
    void secure(UUID loanId, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(SECURE)) {
            insert.setObject(1, day);
            insert.setObject(2, loanId);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what a loan bought could not be kept", e);
        }
    }
}
