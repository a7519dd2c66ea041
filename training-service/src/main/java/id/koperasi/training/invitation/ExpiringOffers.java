package id.koperasi.training.invitation;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** A seat that somebody moved up to and did not confirm in time goes to the next who waits. */
@ApplicationScoped
class ExpiringOffers {

    private static final int MOST_AT_ONCE = 100;

    private final Seats seats;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    ExpiringOffers(Seats seats, CurrentCaller caller, BusinessClock clock) {
        this.seats = seats;
        this.caller = caller;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void expire() {
        int expired = expire(clock.now());
        if (expired > 0) {
            Log.infof("Seats passed on that were not confirmed in time: number=%d", expired);
        }
    }

    int expire(Instant now) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> seats.expire(now, MOST_AT_ONCE)));
    }
}
