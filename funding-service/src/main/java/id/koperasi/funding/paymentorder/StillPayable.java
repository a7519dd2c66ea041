package id.koperasi.funding.paymentorder;

import id.koperasi.funding.account.DisbursementAccount;
import id.koperasi.funding.account.DisbursementAccounts;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Payee;
import id.koperasi.funding.application.PayingOut;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.DisbursementAccountChanged;
import id.koperasi.funding.supplieraccount.VerifyingSuppliers;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Looks at an order once more before money leaves: cooperative, loan and account may be others than when it was prepared. */
@ApplicationScoped
class StillPayable {

    private final PayingOut payingOut;
    private final DisbursementAccounts accounts;
    private final VerifyingSuppliers suppliers;
    private final Stages stages;

    StillPayable(PayingOut payingOut, DisbursementAccounts accounts, VerifyingSuppliers suppliers, Stages stages) {
        this.payingOut = payingOut;
        this.accounts = accounts;
        this.suppliers = suppliers;
        this.stages = stages;
    }

    /** Why an order is not to be paid any more; its application and its row are locked. */
    Optional<Rejection> against(Application application, PaymentOrder order) {
        try {
            payingOut.mustBePayable(application, order.payOn());
            mustBe(application, order);
            return Optional.empty();
        } catch (RejectedException e) {
            return Optional.of(e.rejection());
        }
    }

    /** Refuses an order whose account is another or not the supplier's, or which goes before what was paid earlier is accounted for or its conditions are met. */
    void mustBe(Application application, PaymentOrder order) {
        if (order.payee() == Payee.SUPPLIER) {
            suppliers.mustBeVerified(order.applicationId(), order.holder(), order.number());
        } else if (!goesWhereItWent(order)) {
            throw new RejectedException(new DisbursementAccountChanged());
        }
        stages.mustBeAccountedFor(application, payingOut.versionOf(application), order.stage());
        stages.mustMeetConditions(application, order.stage(), order, order.amount(), order.payOn());
    }

    private boolean goesWhereItWent(PaymentOrder order) {
        return accounts.of(order.cooperativeId())
                .filter(account -> account.accountId().equals(order.accountId()))
                .map(DisbursementAccount::number)
                .filter(order.number()::sameAs)
                .isPresent();
    }
}
