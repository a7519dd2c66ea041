package id.koperasi.funding.application;

import id.koperasi.funding.application.TermsRejection.ClaimStands;
import id.koperasi.funding.application.TermsRejection.NothingToTopUp;
import id.koperasi.funding.application.TermsRejection.OperatingAboveCap;
import id.koperasi.funding.application.TermsRejection.TopUpAboveCeiling;
import id.koperasi.funding.loan.AroundLoans;
import id.koperasi.funding.loan.Loan;
import id.koperasi.funding.loan.LoanStatus;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A cooperative that is paying back a loan may borrow more under the same programme: all its loans together, what is owed and
 * what may still be drawn, stay within what one cooperative may borrow.
 */
@ApplicationScoped
class ToppingUp implements AroundSteps, AroundLoans {

    private final Loans loans;
    private final Applications applications;

    ToppingUp(Loans loans, Applications applications) {
        this.loans = loans;
        this.applications = applications;
    }

    /** The claim of the fund stays when a loan is written off: until it is paid, nothing new is lent. */
    void mustOweNothingWrittenOff(UUID cooperativeId, String programmeCode) {
        running(cooperativeId, programmeCode).stream()
                .filter(loan -> loan.status() == LoanStatus.WRITTEN_OFF)
                .findFirst()
                .ifPresent(loan -> {
                    throw new RejectedException(new ClaimStands(loan.id()));
                });
    }

    /** The loan that it adds to may have been given away since. */
    @Override
    public void drawing(Loan loan, LocalDate day) {
        UUID named = applications.get(loan.id()).topsUp();
        if (named != null && loans.get(named).isGivenAway()) {
            throw new RejectedException(new NothingToTopUp());
        }
    }

    /** Refuses what does not fit when it is drafted; nothing is said where no loan is named. */
    void mustFit(UUID cooperativeId, ProgrammeVersion version, UUID loanId, LoanTerms terms) {
        boolean named = running(cooperativeId, version.programmeCode()).stream()
                .anyMatch(loan -> loan.id().equals(loanId) && loan.status() == LoanStatus.RUNNING);
        if (!named) {
            throw new RejectedException(new NothingToTopUp());
        }
        Rupiah owed = owed(cooperativeId, version.programmeCode());
        if (owed.plus(terms.amount()).compareTo(version.ceiling()) > 0) {
            throw new RejectedException(new TopUpAboveCeiling(version.ceiling(), owed));
        }
        Rupiah operating = operating(cooperativeId, version.programmeCode()).plus(terms.operating());
        if (operating.compareTo(version.operatingCap()) > 0) {
            throw new RejectedException(new OperatingAboveCap(operating, version.operatingCap()));
        }
    }

    /** What is asked for may have become another amount since, and what is owed too. */
    @Override
    public List<Lack> lacking(Application application, ProgrammeVersion version, Step step, LocalDate day) {
        boolean asked = application.topsUp() != null && (step == Step.SUBMITTED || step == Step.AGREED);
        if (!asked) {
            return List.of();
        }
        Rupiah owed = owed(application.cooperativeId(), application.programmeCode());
        Rupiah operating = operating(application.cooperativeId(), application.programmeCode())
                .plus(application.terms().operating());
        boolean fits = owed.plus(application.amount()).compareTo(version.ceiling()) <= 0
                && operating.compareTo(version.operatingCap()) <= 0;
        return fits
                ? List.of()
                : List.of(Lack.of(
                        "above-ceiling-together",
                        "Bersama pinjaman yang berjalan, jumlah ini melebihi plafon program.",
                        "Together with the loans that are running, this is above the ceiling of the programme."));
    }

    private Rupiah owed(UUID cooperativeId, String programmeCode) {
        return running(cooperativeId, programmeCode).stream()
                .map(loan -> loan.sums().outstanding().plus(loan.undrawn()))
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private Rupiah operating(UUID cooperativeId, String programmeCode) {
        return running(cooperativeId, programmeCode).stream()
                .map(loan -> applications.get(loan.id()).terms().operating())
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private List<Loan> running(UUID cooperativeId, String programmeCode) {
        return loans.of(cooperativeId).stream()
                .filter(loan -> loan.programmeCode().equals(programmeCode))
                .filter(loan -> loan.status() != LoanStatus.SETTLED && loan.status() != LoanStatus.LAPSED)
                .toList();
    }
}
