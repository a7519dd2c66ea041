package id.koperasi.funding.settlement;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.Independence;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.loan.KeepingSchedules;
import id.koperasi.funding.loan.Loan;
import id.koperasi.funding.loan.LoanStatus;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.funding.schedule.Allocation;
import id.koperasi.funding.schedule.Instalment;
import id.koperasi.funding.schedule.RepaymentSchedule;
import id.koperasi.funding.settlement.SettlementRejection.LetterIssued;
import id.koperasi.funding.settlement.SettlementRejection.LoanNotSettled;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** The fund confirms that nothing is owed any more, to the sen, once. */
@ApplicationScoped
class ConfirmingSettlement {

    private final Loans loans;
    private final Applications applications;
    private final Independence independence;
    private final KeepingSchedules keeping;
    private final KnownCooperatives cooperatives;
    private final SettlementLetters letters;
    private final StatedDates dates;
    private final CurrentCaller caller;

    ConfirmingSettlement(
            Loans loans,
            Applications applications,
            Independence independence,
            KeepingSchedules keeping,
            KnownCooperatives cooperatives,
            SettlementLetters letters,
            StatedDates dates,
            CurrentCaller caller) {
        this.loans = loans;
        this.applications = applications;
        this.independence = independence;
        this.keeping = keeping;
        this.cooperatives = cooperatives;
        this.letters = letters;
        this.dates = dates;
        this.caller = caller;
    }

    @Transactional
    SettlementLetter confirm(UUID loanId, LocalDate issuedOn) {
        Application application = applications.locked(loanId);
        Loan loan = loans.locked(loanId);
        letters.of(loanId).ifPresent(issued -> {
            throw new RejectedException(new LetterIssued(issued.number().toString()));
        });
        RepaymentSchedule schedule = keeping.replay(loan);
        mustBeSettled(loan, schedule);
        LocalDate settledOn = schedule.allocations().stream()
                .map(Allocation::day)
                .max(LocalDate::compareTo)
                .orElse(loan.horizon());
        dates.mustHaveCome(issuedOn, IndonesianZone.ofRegion(loan.villageCode()));
        dates.mustNotPrecede(issuedOn, settledOn);
        independence.acts(application, "fund-treasurer", Step.SETTLEMENT_CONFIRMED, issuedOn);
        var letter = new SettlementLetter(
                loanId,
                new LetterNumber(loan.programmeCode(), issuedOn.getYear(), letters.nextSerial()),
                cooperatives.get(loan.cooperativeId()).name(),
                loan.agreement().number(),
                issuedOn,
                settledOn,
                loan.sums().principalPaid(),
                loan.sums().interestPaid(),
                loan.sums().credit());
        letters.add(letter, caller.get().subject());
        Log.infof("Settlement confirmed: loan=%s number=%s", loanId, letter.number());
        return letter;
    }

    private static void mustBeSettled(Loan loan, RepaymentSchedule schedule) {
        Rupiah principal = open(schedule, Instalment::openPrincipal);
        Rupiah interest = open(schedule, Instalment::openInterest);
        boolean open = !principal.isZero() || !interest.isZero();
        if (open || loan.status() != LoanStatus.SETTLED) {
            throw new RejectedException(new LoanNotSettled(principal, interest, loan.undrawn()));
        }
    }

    private static Rupiah open(RepaymentSchedule schedule, Function<Instalment, Rupiah> what) {
        return schedule.instalments().stream().map(what).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
