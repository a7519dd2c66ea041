package id.koperasi.funding.paymentorder;

import id.koperasi.funding.account.DisbursementAccount;
import id.koperasi.funding.account.DisbursementAccounts;
import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.PayingOut;
import id.koperasi.funding.bank.PaymentChannel;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.BankIsNotAsked;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.DisbursementAccountChanged;
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
    private final DisbursementAccounts accounts;
    private final PaymentOrders orders;
    private final Stages stages;
    private final PaymentChannel channel;
    private final BusinessClock clock;
    private final Event<BankAwaited> awaited;

    ReleasingPayments(
            Applications applications,
            PayingOut payingOut,
            DisbursementAccounts accounts,
            PaymentOrders orders,
            Stages stages,
            PaymentChannel channel,
            BusinessClock clock,
            Event<BankAwaited> awaited) {
        this.applications = applications;
        this.payingOut = payingOut;
        this.accounts = accounts;
        this.orders = orders;
        this.stages = stages;
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
        mustStillGoThere(order);
        stages.mustBeAccountedFor(application, payingOut.versionOf(application), order.stage());
        order.release(treasurer, channel.kind(), clock.now());
        orders.record(order, channel.kind().name());
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
        payingOut.treasurerOf(application);
        order.cancel(reason);
        payingOut.giveBack(application, order.purpose(), order.amount());
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

    private void mustStillGoThere(PaymentOrder order) {
        if (order.payee() == Payee.SUPPLIER) {
            return;
        }
        boolean same = accounts.of(order.cooperativeId())
                .filter(account -> account.accountId().equals(order.accountId()))
                .map(DisbursementAccount::number)
                .filter(order.number()::sameAs)
                .isPresent();
        if (!same) {
            throw new RejectedException(new DisbursementAccountChanged());
        }
    }
}
