package id.koperasi.training.exam;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what sessions have taught once their tests are settled; a bounded number in each transaction. */
@ApplicationScoped
class KeepingGains {

    private static final int MOST_AT_ONCE = 25;

    private final LearningGains gains;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    KeepingGains(LearningGains gains, CurrentCaller caller, BusinessClock clock) {
        this.gains = gains;
        this.caller = caller;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void keep() {
        int kept = 0;
        int some = MOST_AT_ONCE;
        while (some == MOST_AT_ONCE) {
            some = keepSome();
            kept += some;
        }
        if (kept > 0) {
            Log.infof("What sessions have taught is kept: sessions=%d", kept);
        }
    }

    private int keepSome() {
        return caller.asService(
                () -> QuarkusTransaction.requiringNew().call(() -> gains.keepSome(clock.now(), MOST_AT_ONCE)));
    }
}
