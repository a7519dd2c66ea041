package id.koperasi.ledger.duesrun;

import id.koperasi.platform.caller.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Works on runs in the background, as the service itself. Several instances may do so side by side, each on a run. */
@ApplicationScoped
class WorkingOnDues {

    private final TakingDues taking;
    private final CurrentCaller caller;

    WorkingOnDues(TakingDues taking, CurrentCaller caller) {
        this.taking = taking;
        this.caller = caller;
    }

    @Scheduled(every = "{ledger.dues-runs.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void workOnWhatWaits() {
        Optional<UUID> claimed = caller.asService(taking::claim);
        claimed.ifPresent(run -> caller.asService(() -> work(run)));
    }

    /** What a step throws goes on to the scheduler, which logs it; before, the run counts it and is free for another try. */
    private UUID work(UUID run) {
        boolean done = false;
        try {
            while (taking.step(run)) {
                // there is more
            }
            done = true;
        } finally {
            if (!done) {
                taking.failed(run);
            }
            taking.release(run);
        }
        return run;
    }
}
