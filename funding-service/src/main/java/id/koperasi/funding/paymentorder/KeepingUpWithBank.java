package id.koperasi.funding.paymentorder;

import id.koperasi.funding.bank.PaymentChannel;
import id.koperasi.funding.bank.PaymentConfig;
import id.koperasi.funding.paymentorder.ReleasingPayments.BankAwaited;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A thread that has something sent as soon as it is released, and asked as soon as that is due. */
@ApplicationScoped
class KeepingUpWithBank {

    private static final Duration STOP = Duration.ofSeconds(10);

    private final SendingPayments sending;
    private final PaymentChannel channel;
    private final PaymentConfig config;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    KeepingUpWithBank(SendingPayments sending, PaymentChannel channel, PaymentConfig config) {
        this.sending = sending;
        this.channel = channel;
        this.config = config;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) BankAwaited awaited) {
        signal.release();
    }

    /** What is carried in a file has nobody who asks. */
    void start(@Observes StartupEvent start) {
        if (channel.kind() == PaymentChannel.Kind.SNAP) {
            running = true;
            thread = Thread.ofPlatform().name("payments").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        signal.release();
        if (thread != null) {
            thread.join(STOP);
        }
    }

    private void run() {
        try {
            while (running) {
                signal.tryAcquire(config.every().toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                sendAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendAll() {
        try {
            while (running && sending.sendNext()) {
                // more may wait
            }
        } catch (RuntimeException e) { // nothing may end the loop; the database may be away, and it is tried again
            Log.errorf(e, "Payments not sent");
        }
    }
}
