package id.koperasi.funding.loan;

import id.koperasi.funding.schedule.LoanFact;
import id.koperasi.funding.schedule.LoanFact.Disbursed;
import id.koperasi.funding.schedule.LoanFact.Paid;
import id.koperasi.funding.schedule.LoanFact.Restructured;
import id.koperasi.funding.schedule.RepaymentTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What happened to loans, in the order in which it became known. A tranche that the bank sent back never reached the
 * cooperative and bears no interest, so that the story is told as if it had not been.
 */
@ApplicationScoped
class LoanFacts {

    private static final String OF = """
            select application_id as loan_id, 'DISBURSED' as what, id, disbursed_on as day, amount_sen, false as early,
                   null::numeric as rate, null::integer as months, null::integer as grace, null::integer as due_day
              from tranche t
             where application_id = any (?) and not exists (select from tranche_return r where r.tranche_id = t.id)
            union all
            select loan_id, 'PAID', id, paid_on, amount_sen, early, null, null, null, null
              from payment
             where loan_id = any (?)
            union all
            select loan_id, 'RESTRUCTURED', id, decided_on, null, null, annual_rate_percent, months, grace_months, due_day
              from restructuring
             where loan_id = any (?) and status = 'AGREED'
             order by id""";

    private final DataSource database;
    private final EntityManager entities;

    LoanFacts(DataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /** Ids are given in the order of recording, so that they order facts of one day; each loan has its own list. */
    Map<UUID, List<LoanFact>> of(List<Loan> loans) {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
        }
        var facts = new HashMap<UUID, List<LoanFact>>();
        var terms = new HashMap<UUID, RepaymentTerms>();
        for (Loan loan : loans) {
            facts.put(loan.id(), new ArrayList<>());
            terms.put(loan.id(), loan.agreement().terms());
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            Array ids = new Columns<>(connection, loans).of("uuid", Loan::id);
            Loans.set(select, ids, ids, ids);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID loan = row.getObject("loan_id", UUID.class);
                    Objects.requireNonNull(facts.get(loan)).add(read(row, Objects.requireNonNull(terms.get(loan))));
                }
                return facts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what happened to loans could not be read", e);
        }
    }

    private static LoanFact read(ResultSet row, RepaymentTerms signed) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate day = row.getObject("day", LocalDate.class);
        return switch (row.getString("what")) {
            case "PAID" -> new Paid(id, day, Loans.amount(row, "amount_sen"), row.getBoolean("early"));
            case "RESTRUCTURED" ->
                new Restructured(
                        id,
                        day,
                        signed.anew(
                                row.getBigDecimal("rate").stripTrailingZeros(),
                                row.getInt("months"),
                                row.getInt("grace"),
                                row.getInt("due_day")));
            default -> new Disbursed(id, day, Loans.amount(row, "amount_sen"));
        };
    }
}
