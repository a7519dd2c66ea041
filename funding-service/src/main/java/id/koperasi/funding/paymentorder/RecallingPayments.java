package id.koperasi.funding.paymentorder;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.PayingOut;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.bank.PaymentChannel;
import id.koperasi.funding.bank.PaymentConfig;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.BankLetterMissing;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.BankSaysNothingYet;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.OrderStillPayable;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.RecallDecided;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.RecallProposed;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.RecallProposedByYou;
import id.koperasi.funding.paymentorder.PaymentRecall.RecallStatus;
import id.koperasi.funding.paymentorder.ReleasingPayments.BankAwaited;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.Pending;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way out for an order that was sent, is not to be paid any more, and of which the bank may have heard: the bank is asked
 * first, or has said so in a letter where nobody can ask it, and then two treasurers give it up. It is
 * asked on whether it paid all the same, which contradicts them and waits on the list of what somebody must look at.
 */
@ApplicationScoped
class RecallingPayments {

    private final Applications applications;
    private final PayingOut payingOut;
    private final PaymentOrders orders;
    private final PaymentRecalls recalls;
    private final StillPayable payable;
    private final PaymentConfig config;
    private final BusinessClock clock;
    private final Event<BankAwaited> awaited;
    private final Ids ids;

    RecallingPayments(
            Applications applications,
            PayingOut payingOut,
            PaymentOrders orders,
            PaymentRecalls recalls,
            StillPayable payable,
            PaymentConfig config,
            BusinessClock clock,
            Event<BankAwaited> awaited,
            Ids ids) {
        this.applications = applications;
        this.payingOut = payingOut;
        this.orders = orders;
        this.recalls = recalls;
        this.payable = payable;
        this.config = config;
        this.clock = clock;
        this.awaited = awaited;
        this.ids = ids;
    }

    /** What may still be paid is told again by itself as soon as the bank says that it has not heard of it. */
    @Transactional
    PaymentRecall propose(UUID orderId, String reason, @Nullable String bankLetter) {
        Application application = applications.locked(orders.get(orderId).applicationId());
        PaymentOrder order = orders.locked(orderId);
        order.mustBe(OrderStatus.SENT);
        Actor treasurer = payingOut.treasurerOf(application);
        mustNotBePayable(application, order);
        if (recalls.isOpen(orderId)) {
            throw new RejectedException(new RecallProposed());
        }
        boolean asked = order.channel() == PaymentChannel.Kind.SNAP;
        if (!asked && bankLetter == null) {
            throw new RejectedException(new BankLetterMissing());
        }
        Instant now = clock.now();
        var recall = new PaymentRecall(ids.next(), orderId, reason, bankLetter, treasurer, now);
        recalls.persist(recall);
        if (asked) {
            order.askAgain(now);
            awaited.fire(new BankAwaited());
        }
        orders.record(order, reason);
        payingOut.acted(application, Step.PAYMENT_RECALL_PROPOSED, order.payOn(), treasurer);
        Log.infof("Payment recall proposed: order=%s", orderId);
        return recall;
    }

    @Transactional
    PaymentRecall decide(UUID orderId, UUID recallId, boolean confirmed) {
        Application application = applications.locked(orders.get(orderId).applicationId());
        PaymentOrder order = orders.locked(orderId);
        PaymentRecall recall = recalls.get(orderId, recallId);
        if (recall.status() != RecallStatus.PROPOSED) {
            throw new RejectedException(new RecallDecided(recall.status()));
        }
        Actor treasurer = payingOut.treasurerOf(application);
        if (treasurer.sameAs(recall.proposer())) {
            throw new RejectedException(new RecallProposedByYou());
        }
        if (confirmed) {
            takeBack(application, order, recall);
        }
        recall.decide(confirmed ? RecallStatus.CONFIRMED : RecallStatus.DISMISSED, treasurer, clock.now());
        payingOut.acted(application, Step.PAYMENT_RECALL_DECIDED, order.payOn(), treasurer);
        Log.infof("Payment recall decided: order=%s confirmed=%s", orderId, confirmed);
        return recall;
    }

    private void takeBack(Application application, PaymentOrder order, PaymentRecall recall) {
        order.mustBe(OrderStatus.SENT);
        mustNotBePayable(application, order);
        if (order.channel() == PaymentChannel.Kind.SNAP && !order.isUnheardSince(recall.proposedAt())) {
            throw new RejectedException(new BankSaysNothingYet());
        }
        order.cancel(recall.reason());
        if (order.channel() == PaymentChannel.Kind.SNAP) {
            Instant now = clock.now();
            order.watch(now.plus(config.watchEvery()), now.plus(config.watchFor()));
        }
        payingOut.giveBack(application, order.purpose(), order.amount());
        orders.record(order, recall.reason());
    }

    /** Whose account it is may turn out to be as it should while the bank is still being asked. */
    private void mustNotBePayable(Application application, PaymentOrder order) {
        Rejection against =
                payable.against(application, order).orElseThrow(() -> new RejectedException(new OrderStillPayable()));
        if (against instanceof Pending) {
            throw new RejectedException(against);
        }
    }
}
