package id.koperasi.funding.loan;

import id.koperasi.funding.schedule.LoanFact;
import id.koperasi.funding.schedule.LoanFact.Disbursed;
import id.koperasi.funding.schedule.LoanFact.Paid;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What happened to a loan, in the order in which it became known. */
@ApplicationScoped
class LoanFacts {

    private static final String OF = """
            select 'DISBURSED' as what, id, disbursed_on as day, amount_sen, false as early
              from tranche
             where application_id = ?
            union all
            select 'PAID', id, paid_on, amount_sen, early
              from payment
             where loan_id = ?
             order by id""";

    private final DataSource database;
    private final EntityManager entities;

    LoanFacts(DataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /** Ids are given in the order of recording, so that they order facts of one day. */
    List<LoanFact> of(UUID loanId) {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, loanId);
            select.setObject(2, loanId);
            try (ResultSet row = select.executeQuery()) {
                var facts = new ArrayList<LoanFact>();
                while (row.next()) {
                    UUID id = row.getObject("id", UUID.class);
                    LocalDate day = row.getObject("day", LocalDate.class);
                    Rupiah amount = Loans.amount(row, "amount_sen");
                    facts.add(
                            row.getString("what").equals("PAID")
                                    ? new Paid(id, day, amount, row.getBoolean("early"))
                                    : new Disbursed(id, day, amount));
                }
                return facts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what happened to a loan could not be read", e);
        }
    }
}
