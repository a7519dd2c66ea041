package id.koperasi.funding.loan;

import id.koperasi.funding.schedule.Instalment;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;

/** A loan that the fund itself collects no longer. */
@ApplicationScoped
public class GivingLoansAway {

    private final Loans loans;
    private final Schedules schedules;

    GivingLoansAway(Loans loans, Schedules schedules) {
        this.loans = loans;
        this.schedules = schedules;
    }

    /** What is due on a day and not paid. */
    public Rupiah overdueInterest(Loan loan, LocalDate day) {
        return schedules.current(loan.id()).stream()
                .filter(line -> line.dueOn().isBefore(day))
                .map(Instalment::openInterest)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** Whether more was due before a day and is not paid than was paid ahead, as the schedule stands now. */
    public boolean isOverdue(Loan loan, LocalDate day) {
        return schedules.current(loan.id()).stream()
                        .filter(line -> line.dueOn().isBefore(day))
                        .map(Instalment::open)
                        .reduce(Rupiah.ZERO, Rupiah::plus)
                        .compareTo(loan.sums().credit())
                > 0;
    }

    /** A locked loan is in another state; what it owes stays what it is. */
    @Transactional(TxType.MANDATORY)
    public void become(Loan loan, LoanStatus status) {
        loans.move(List.of(new Loan(
                loan.id(),
                loan.cooperativeId(),
                loan.villageCode(),
                loan.programmeCode(),
                loan.agreement(),
                status,
                loan.sums(),
                loan.scheduleVersion(),
                loan.horizon())));
    }
}
