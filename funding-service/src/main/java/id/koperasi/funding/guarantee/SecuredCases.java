package id.koperasi.funding.guarantee;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.Status;
import id.koperasi.funding.guarantee.GuaranteeRejection.NothingToSecure;
import id.koperasi.funding.loan.LoanStatus;
import id.koperasi.funding.loan.Loans;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The applications and loans that something may still secure, for one transaction at a time. */
@ApplicationScoped
class SecuredCases {

    private final Applications applications;
    private final Loans loans;

    SecuredCases(Applications applications, Loans loans) {
        this.applications = applications;
        this.loans = loans;
    }

    /** Refused with its state unless it is in one of these, and when all of it is repaid. */
    Application locked(UUID applicationId, Status... allowed) {
        Application application = applications.locked(applicationId);
        application.mustBe(allowed);
        boolean repaid = loans.find(applicationId)
                .filter(loan -> loan.status() == LoanStatus.SETTLED)
                .isPresent();
        if (repaid) {
            throw new RejectedException(new NothingToSecure());
        }
        return application;
    }
}
