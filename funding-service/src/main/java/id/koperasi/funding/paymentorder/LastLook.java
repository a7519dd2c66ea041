package id.koperasi.funding.paymentorder;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.PayingOut;
import id.koperasi.funding.paymentorder.PaymentOrders.Claim;
import id.koperasi.platform.problem.Rejection;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;

/** What was released is looked at once more in the moment in which a bank would be told of it. */
@ApplicationScoped
class LastLook {

    private final Applications applications;
    private final PayingOut payingOut;
    private final PaymentOrders orders;
    private final StillPayable payable;

    LastLook(Applications applications, PayingOut payingOut, PaymentOrders orders, StillPayable payable) {
        this.applications = applications;
        this.payingOut = payingOut;
        this.orders = orders;
        this.payable = payable;
    }

    /**
     * Whether the bank may be told. Whoever's lease ran out tells it nothing: another has taken the order since. An order that
     * the bank has never been told of is taken back when it may not; of one that it may have heard of nobody can say that it is
     * not on its way, so that it only is not told again.
     */
    @Transactional(TxType.MANDATORY)
    boolean allows(Claim claim) {
        UUID orderId = claim.orderId();
        Application application = applications.locked(orders.get(orderId).applicationId());
        PaymentOrder order = orders.locked(orderId);
        if (order.status() != OrderStatus.SENT || order.attempts() != claim.attempt()) {
            return false;
        }
        Optional<Rejection> against = payable.against(application, order);
        if (against.isPresent() && claim.first()) {
            String why = against.get().refusal().code();
            order.cancel(why);
            payingOut.giveBack(application, order.purpose(), order.amount());
            orders.record(order, why);
            Log.warnf("Payment taken back: order=%s because=%s", orderId, why);
        }
        if (against.isEmpty()) {
            order.tell();
        }
        return against.isEmpty();
    }
}
