package id.koperasi.ledger.erasure;

import id.koperasi.ledger.erasure.Erasures.Due;
import id.koperasi.platform.caller.CurrentCaller;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Erases in the background, as the service itself: reading what was written takes longer than anybody should wait. */
@ApplicationScoped
class Erasing {

    private final Erasures erasures;
    private final CurrentCaller caller;

    Erasing(Erasures erasures, CurrentCaller caller) {
        this.erasures = erasures;
        this.caller = caller;
    }

    @Scheduled(every = "{ledger.erasure.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void eraseWhoIsDue() {
        caller.asService(erasures::due).forEach(this::erase);
    }

    /** What fails is tried again in the next round, and keeps nobody else waiting. */
    private void erase(Due due) {
        try {
            caller.asService(() -> {
                erasures.erase(due);
                return due;
            });
            Log.infof("Person erased: cooperative=%s", due.cooperativeId());
        } catch (RuntimeException e) {
            Log.errorf(e, "Person not erased: cooperative=%s", due.cooperativeId());
        }
    }
}
