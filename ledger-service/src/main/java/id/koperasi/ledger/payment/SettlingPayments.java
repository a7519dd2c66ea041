package id.koperasi.ledger.payment;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Posts what is stored, each payment in a transaction of its own; several instances may do so side by side. */
@ApplicationScoped
class SettlingPayments {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Payments payments;
    private final PostingPayments posting;
    private final CurrentCaller caller;
    private final PaymentConfig config;
    private final BusinessClock clock;

    SettlingPayments(
            Payments payments,
            PostingPayments posting,
            CurrentCaller caller,
            PaymentConfig config,
            BusinessClock clock) {
        this.payments = payments;
        this.posting = posting;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{ledger.payment.settle-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void settle() {
        List<UUID> due = caller.asService(
                () -> QuarkusTransaction.requiringNew().call(() -> payments.due(clock.now(), config.batch())));
        due.forEach(this::settle);
    }

    /** What cannot be posted now, of a book that is frozen, is tried again; the others do not wait for it. */
    private void settle(UUID payment) {
        try {
            caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> {
                posting.post(payment);
                return payment;
            }));
        } catch (RuntimeException e) {
            Log.warnf(e, "Payment not posted: payment=%s", payment);
            caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> {
                payments.putOff(payment, clock.now(), PAUSE);
                return payment;
            }));
        }
    }
}
