package id.koperasi.funding.endofday;

import id.koperasi.funding.reconciliation.ComparingBalances;
import id.koperasi.platform.caller.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Works on the ends of days in the background, as the service itself, and compares balances after them. */
@ApplicationScoped
class WorkingOnDays {

    private static final int MOST_PIECES = 1_000;

    private final ClosingDays closing;
    private final ComparingBalances comparing;
    private final CurrentCaller caller;

    WorkingOnDays(ClosingDays closing, ComparingBalances comparing, CurrentCaller caller) {
        this.closing = closing;
        this.comparing = comparing;
        this.caller = caller;
    }

    @Scheduled(every = "${funding.end-of-day.look-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void workOnWhatWaits() {
        boolean more = true;
        for (int piece = 0; more && piece < MOST_PIECES; piece++) {
            more = caller.asService(closing::advance);
        }
    }

    /** By itself, so that a long comparison holds up no end of day. */
    @Scheduled(every = "${funding.end-of-day.look-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void compareWhatEnded() {
        caller.asService(() -> {
            comparing.compareWhatEnded();
            return null;
        });
    }
}
