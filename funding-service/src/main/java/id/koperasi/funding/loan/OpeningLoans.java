package id.koperasi.funding.loan;

import id.koperasi.funding.loan.KeepingSchedules.Occasion;
import id.koperasi.funding.loan.Loan.Agreed;
import id.koperasi.funding.loan.Loan.Sums;
import id.koperasi.funding.loan.LoanRejection.TooLateToDraw;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An agreement that was signed becomes a loan, and what is paid out of it is owed. */
@ApplicationScoped
public class OpeningLoans {

    private final Loans loans;
    private final KeepingSchedules keeping;
    private final List<AroundLoans> around;

    OpeningLoans(Loans loans, KeepingSchedules keeping, @All List<AroundLoans> around) {
        this.loans = loans;
        this.keeping = keeping;
        this.around = around;
    }

    /**
     * What was signed.
     *
     * @param id the application
     * @param cooperativeId who borrows
     * @param villageCode where that is
     * @param agreementNumber the number of the agreement
     * @param amount rupiah
     * @param tenorMonths grace included
     * @param graceMonths without principal
     * @param purpose what it is for: CAPITAL, OPERATING or BOTH
     * @param signedOn when
     */
    public record Signed(
            UUID id,
            UUID cooperativeId,
            String villageCode,
            String agreementNumber,
            Rupiah amount,
            int tenorMonths,
            int graceMonths,
            String purpose,
            LocalDate signedOn) {}

    /** The terms are frozen here: what begins later changes nothing. */
    @Transactional(TxType.MANDATORY)
    public void open(Signed signed, ProgrammeVersion version) {
        var agreed = new Agreed(
                signed.agreementNumber(),
                version.version(),
                signed.amount(),
                signed.purpose(),
                version.repaymentTerms(signed.tenorMonths(), signed.graceMonths()),
                version.dueDays(),
                version.billedDaysBefore(),
                version.collectibility(),
                signed.signedOn(),
                signed.signedOn().plusDays(version.drawWithinDays()));
        loans.open(new Loan(
                signed.id(),
                signed.cooperativeId(),
                signed.villageCode(),
                version.programmeCode(),
                agreed,
                LoanStatus.SIGNED,
                Sums.NOTHING,
                0,
                signed.signedOn()));
    }

    /** A tranche can be drawn until the day that was agreed, when nothing around the loan stands against it. */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = RejectedException.class)
    public void mustBeDrawable(UUID loanId, LocalDate day) {
        Loan loan = loans.locked(loanId);
        if (day.isAfter(loan.agreement().drawBy())) {
            throw new RejectedException(new TooLateToDraw(loan.agreement().drawBy()));
        }
        around.forEach(each -> each.drawing(loan, day));
    }

    /** Loans are locked before the pool is touched, by whoever needs both. */
    @Transactional(TxType.MANDATORY)
    public void lock(UUID loanId) {
        loans.locked(loanId);
    }

    /** A tranche was paid out. */
    @Transactional(TxType.MANDATORY)
    public void disbursed(UUID loanId, UUID trancheId, LocalDate day) {
        keeping.follow(loans.locked(loanId), new Occasion(ScheduleCause.DISBURSEMENT, trancheId, day));
    }

    /** A tranche came back: the story is told without it. */
    @Transactional(TxType.MANDATORY)
    public void returned(UUID loanId, UUID trancheId, LocalDate day) {
        keeping.follow(loans.locked(loanId), new Occasion(ScheduleCause.DISBURSEMENT, trancheId, day));
    }
}
