package id.koperasi.funding.paymentorder;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.PayingOut;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.bank.PaymentChannel;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.BankIsNotAsked;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.OrderNotThere;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.OrderPreparedByYou;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Another treasurer of the fund releases what one has prepared, or takes it back. */
@ApplicationScoped
class ReleasingPayments {

    private final Applications applications;
    private final PayingOut payingOut;
    private final PaymentOrders orders;
    private final StillPayable payable;
    private final PaymentChannel channel;
    private final BusinessClock clock;
    private final Event<BankAwaited> awaited;

    ReleasingPayments(
            Applications applications,
            PayingOut payingOut,
            PaymentOrders orders,
            StillPayable payable,
            PaymentChannel channel,
            BusinessClock clock,
            Event<BankAwaited> awaited) {
        this.applications = applications;
        this.payingOut = payingOut;
        this.orders = orders;
        this.payable = payable;
        this.channel = channel;
        this.clock = clock;
        this.awaited = awaited;
    }

    /** Something waits for the bank. */
    record BankAwaited() {}

    /** The loan and the account are looked at again: both may have changed since it was prepared. */
    @Transactional
    PaymentOrder release(UUID orderId) {
        Application application = applications.locked(orders.get(orderId).applicationId());
        PaymentOrder order = orders.locked(orderId);
        order.mustBe(OrderStatus.PREPARED);
        Actor treasurer = payingOut.treasurerOf(application, order.payOn());
        if (treasurer.sameAs(order.preparer())) {
            throw new RejectedException(new OrderPreparedByYou());
        }
        payable.mustBe(application, order);
        order.release(treasurer, channel.kind(), clock.now());
        orders.record(order, channel.kind().name());
        payingOut.acted(application, Step.PAYMENT_RELEASED, order.payOn(), treasurer);
        awaited.fire(new BankAwaited());
        Log.infof("Payment released: order=%s channel=%s", orderId, channel.kind());
        return order;
    }

    /** Until the bank has been told of it, by whatever way. */
    @Transactional
    PaymentOrder cancel(UUID orderId, String reason) {
        Application application = applications.locked(orders.get(orderId).applicationId());
        PaymentOrder order = orders.locked(orderId);
        if (!order.waitsToBeCarried()) {
            order.mustBe(OrderStatus.PREPARED);
        }
        Actor treasurer = payingOut.treasurerOf(application);
        order.cancel(reason);
        payingOut.giveBack(application, order.purpose(), order.amount());
        payingOut.acted(application, Step.PAYMENT_CANCELLED, order.payOn(), treasurer);
        orders.record(order, reason);
        Log.infof("Payment cancelled: order=%s", orderId);
        return order;
    }

    /** Has the bank asked at once instead of when its turn comes. */
    @Transactional
    PaymentOrder ask(UUID orderId) {
        PaymentOrder order = orders.locked(orderId);
        if (order.channel() == PaymentChannel.Kind.FILE) {
            throw new RejectedException(new BankIsNotAsked());
        }
        if (order.status() != OrderStatus.SENT && order.status() != OrderStatus.PAID) {
            throw new RejectedException(new OrderNotThere(order.status()));
        }
        order.askAgain(clock.now());
        awaited.fire(new BankAwaited());
        return order;
    }
}
