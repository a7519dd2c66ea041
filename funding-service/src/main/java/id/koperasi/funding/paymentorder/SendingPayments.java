package id.koperasi.funding.paymentorder;

import id.koperasi.funding.account.AccountSeals;
import id.koperasi.funding.bank.BankAnswer;
import id.koperasi.funding.bank.BankAnswer.NoAnswer;
import id.koperasi.funding.bank.BankAnswer.Unheard;
import id.koperasi.funding.bank.PaymentChannel;
import id.koperasi.funding.bank.Transfer;
import id.koperasi.funding.paymentorder.PaymentOrders.Claim;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.SealBrokenException;
import id.koperasi.platform.privacy.UnknownMasterKeyException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Tells the bank of what was released and asks it what became of it: takes one in one transaction, speaks with the bank in
 * none, and takes the answer in another. What an instance has taken counts as sent, so that whoever finds it after
 * that one died asks first, and sends again only what the bank has never heard of, under the same reference.
 */
@ApplicationScoped
class SendingPayments {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Set<OrderStatus> ASKED_ABOUT =
            EnumSet.of(OrderStatus.SENT, OrderStatus.PAID, OrderStatus.CANCELLED);

    private final PaymentOrders orders;
    private final AccountSeals seals;
    private final SettlingPayments settling;
    private final LastLook lastLook;
    private final PaymentChannel bank;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    SendingPayments(
            PaymentOrders orders,
            AccountSeals seals,
            SettlingPayments settling,
            LastLook lastLook,
            PaymentChannel bank,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.orders = orders;
        this.seals = seals;
        this.settling = settling;
        this.lastLook = lastLook;
        this.bank = bank;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** One, so that no other's lease runs out while the bank keeps this one waiting; false when nothing is due. */
    @ActivateRequestContext
    boolean sendNext() {
        Instant now = clock.now();
        Optional<Claim> due = inTransaction(() -> orders.claim(now, now.plus(LEASE)));
        due.ifPresent(this::dealWith);
        return due.isPresent();
    }

    /** What cannot be dealt with is asked about again when its lease ends, and keeps no other from its turn. */
    private void dealWith(Claim claim) {
        try {
            BankAnswer answer = speak(claim);
            inTransaction(() -> settling.settle(claim, answer));
        } catch (RuntimeException e) {
            Log.errorf(e, "Payment not dealt with: order=%s", claim.orderId());
        }
    }

    private BankAnswer speak(Claim claim) {
        Transfer transfer;
        OrderStatus status;
        try {
            PaymentOrder order = inTransaction(() -> orders.get(claim.orderId()));
            status = order.status();
            transfer = new Transfer(
                    order.reference(),
                    order.bankCode(),
                    seals.open(PaymentOrder.place(order.id()), order.number()),
                    order.holder(),
                    order.amount(),
                    order.payOn(),
                    order.purpose());
        } catch (SealBrokenException | UnknownMasterKeyException e) {
            return new NoAnswer("the number cannot be opened");
        }
        if (!ASKED_ABOUT.contains(status)) {
            return new NoAnswer("settled meanwhile");
        }
        if (claim.first()) {
            return tell(claim, transfer, new NoAnswer("not to be paid any more"));
        }
        BankAnswer standing = bank.ask(transfer, externalId());
        return standing instanceof Unheard && status == OrderStatus.SENT ? tell(claim, transfer, standing) : standing;
    }

    private BankAnswer tell(Claim claim, Transfer transfer, BankAnswer otherwise) {
        return inTransaction(() -> lastLook.allows(claim)) ? bank.pay(transfer, externalId()) : otherwise;
    }

    /** A number that no other question of this day carries. */
    private long externalId() {
        return ids.next().getLeastSignificantBits() & Long.MAX_VALUE;
    }

    private <T> T inTransaction(Callable<T> work) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(work));
    }
}
