package id.koperasi.funding.loan;

import id.koperasi.funding.loan.KeepingSchedules.Occasion;
import id.koperasi.funding.loan.Loan.Sums;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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

/** Loans of which something was not drawn in time. */
@ApplicationScoped
public class UndrawnLoans {

    private static final String BEFORE = """
            select id
              from loan
             where programme_code = ? and draw_by < ? and disbursed_sen + lapsed_sen < amount_sen
               and status in ('SIGNED', 'RUNNING', 'TRANSFERRED', 'WRITTEN_OFF')
               and not exists (select from payment_order o
                                where o.application_id = loan.id and o.status in ('RELEASED', 'SENT'))
             order by id
             limit ?""";

    private final DataSource database;
    private final Loans loans;
    private final KeepingSchedules keeping;
    private final List<AroundLoans> around;

    UndrawnLoans(DataSource database, Loans loans, KeepingSchedules keeping, @All List<AroundLoans> around) {
        this.database = database;
        this.loans = loans;
        this.keeping = keeping;
        this.around = around;
    }

    /** Those of a programme that could be drawn until before this day, and of which the bank pays nothing at this moment. */
    public List<UUID> before(String programmeCode, LocalDate day, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BEFORE)) {
            Loans.set(select, programmeCode, day, most);
            try (ResultSet row = select.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("undrawn loans could not be read", e);
        }
    }

    /** Nothing more can be drawn of it; the loan as it was, or nothing when all of it was drawn or given up meanwhile. */
    @Transactional(TxType.MANDATORY)
    public Optional<Loan> lapse(UUID id, LocalDate day) {
        Loan before = loans.locked(id);
        if (!before.undrawn().isPositive()) {
            return Optional.empty();
        }
        around.forEach(each -> each.lapsing(before, day));
        Sums sums = before.sums();
        var after = new Loan(
                before.id(),
                before.cooperativeId(),
                before.villageCode(),
                before.programmeCode(),
                before.agreement(),
                sums.firstDisbursedOn() == null ? LoanStatus.LAPSED : before.status(),
                new Sums(
                        sums.firstDisbursedOn(),
                        sums.disbursed(),
                        sums.lapsed().plus(before.undrawn()),
                        sums.capitalised(),
                        sums.principalPaid(),
                        sums.interestPaid(),
                        sums.credit()),
                before.scheduleVersion(),
                before.horizon());
        loans.move(List.of(after));
        if (after.status() != LoanStatus.LAPSED) {
            keeping.follow(after, new Occasion(ScheduleCause.DISBURSEMENT, null, day));
        }
        return Optional.of(before);
    }
}
