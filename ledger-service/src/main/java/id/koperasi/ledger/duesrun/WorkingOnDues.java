package id.koperasi.ledger.duesrun;

import id.koperasi.platform.caller.CurrentCaller;
import io.quarkus.logging.Log;
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

    private boolean work(UUID run) {
        try {
            boolean more = true;
            while (more) {
                more = taking.step(run);
            }
            return true;
        } catch (RuntimeException e) {
            Log.errorf(e, "A step of a dues run failed: run=%s", run);
            taking.failed(run);
            return false;
        } finally {
            taking.release(run);
        }
    }
}
