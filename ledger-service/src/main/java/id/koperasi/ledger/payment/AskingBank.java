package id.koperasi.ledger.payment;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.payment.BankAnswer.Denied;
import id.koperasi.ledger.payment.BankAnswer.Done;
import id.koperasi.ledger.payment.BankAnswer.NoAnswer;
import id.koperasi.ledger.payment.BankAnswer.Paid;
import id.koperasi.ledger.payment.OrdersAtBank.OrderKey;
import id.koperasi.ledger.payment.PaymentOrder.BankStatus;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/** Tells the bank of orders and asks it about them, outside of every transaction; several instances may do so side by side. */
@ApplicationScoped
class AskingBank {

    private static final int MOST = 20;

    private final Books books;
    private final PaymentOrders orders;
    private final OrdersAtBank atBank;
    private final TakingPayments taking;
    private final PaymentBank bank;
    private final PaymentConfig config;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    AskingBank(
            Books books,
            PaymentOrders orders,
            OrdersAtBank atBank,
            TakingPayments taking,
            PaymentBank bank,
            PaymentConfig config,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.books = books;
        this.orders = orders;
        this.atBank = atBank;
        this.taking = taking;
        this.bank = bank;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** An order, and what payers see when they pay it. */
    private record Asked(PaymentOrder order, String payee) {}

    @Scheduled(every = "{ledger.payment.ask-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ask() {
        List<OrderKey> claimed = inTransaction(() -> atBank.claim(clock.now(), MOST));
        claimed.forEach(this::ask);
    }

    /** What fails here is asked again when its minute is over; the others do not wait for it. */
    private void ask(OrderKey key) {
        try {
            Asked asked = inTransaction(() -> new Asked(
                    orders.of(key.cooperativeId(), key.id()),
                    books.of(key.cooperativeId()).name()));
            BankAnswer answer = answer(asked);
            inTransaction(() -> {
                note(asked.order(), answer);
                return key;
            });
        } catch (RuntimeException e) {
            Log.warnf(e, "Bank not asked: order=%s", key.id());
        }
    }

    private BankAnswer answer(Asked asked) {
        PaymentOrder order = asked.order();
        long externalId = ids.next().getLeastSignificantBits() & Long.MAX_VALUE;
        return switch (order.atBank().status()) {
            case ASKED -> bank.open(order, asked.payee(), externalId);
            case CHANGE_ASKED -> bank.change(order, asked.payee(), externalId);
            case STATUS_ASKED -> bank.status(order, externalId);
            case CLOSE_ASKED -> bank.close(order, externalId);
            case BY_HAND, OPEN, REFUSED, CLOSED -> new NoAnswer("asked already");
        };
    }

    private void note(PaymentOrder order, BankAnswer answer) {
        switch (answer) {
            case Done done -> atBank.answered(order, after(order), null, done.reference(), done.qrContent());
            case Paid paid -> {
                taking.takeFound(paid.payment());
                atBank.answered(order, BankStatus.CLOSED, null, null, null);
            }
            case Denied denied -> {
                Log.warnf("Bank refused an order: order=%s code=%s", order.id(), denied.code());
                atBank.answered(order, BankStatus.REFUSED, denied.code(), null, null);
            }
            case NoAnswer silence -> {
                Log.infof("Bank did not answer: order=%s reason=\"%s\"", order.id(), silence.reason());
                atBank.silent(order, clock.now(), config.askAgainAfter().toSeconds());
            }
        }
    }

    private BankStatus after(PaymentOrder order) {
        boolean over = !clock.now().isBefore(order.expiresAt());
        return switch (order.atBank().status()) {
            case CLOSE_ASKED -> BankStatus.CLOSED;
            case STATUS_ASKED -> over ? BankStatus.CLOSED : BankStatus.OPEN;
            default -> BankStatus.OPEN;
        };
    }

    private <T> T inTransaction(Supplier<T> work) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
