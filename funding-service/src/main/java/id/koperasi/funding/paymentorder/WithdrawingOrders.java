package id.koperasi.funding.paymentorder;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.PayingOut;
import id.koperasi.funding.loan.AroundLoans;
import id.koperasi.funding.loan.Loan;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What was prepared and not released by the last day on which a loan could be drawn is paid no more. */
@ApplicationScoped
class WithdrawingOrders implements AroundLoans {

    private static final String LAPSED = "agreement-lapsed";

    private final Applications applications;
    private final PayingOut payingOut;
    private final PaymentOrders orders;

    WithdrawingOrders(Applications applications, PayingOut payingOut, PaymentOrders orders) {
        this.applications = applications;
        this.payingOut = payingOut;
        this.orders = orders;
    }

    /** Whoever lets the loan lapse has locked its application, so that nobody releases one meanwhile. */
    @Override
    public void lapsing(Loan loan, LocalDate day) {
        Application application = applications.get(loan.id());
        for (PaymentOrder order : orders.prepared(application)) {
            order.cancel(LAPSED);
            payingOut.giveBack(application, order.purpose(), order.amount());
            orders.record(order, LAPSED);
            Log.infof("Payment withdrawn: order=%s", order.id());
        }
    }
}
