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

    /**
     * Whatever fails, a seal that does not open as much as a database that is away, concerns one person and keeps nobody else
     * waiting: it is logged, counted where `showErasure` shows it, and tried again in the next round.
     */
    private void erase(Due due) {
        try {
            caller.asService(() -> {
                erasures.erase(due);
                return due;
            });
            Log.infof("Person erased: cooperative=%s", due.cooperativeId());
        } catch (RuntimeException e) {
            Log.errorf(e, "Person not erased: cooperative=%s", due.cooperativeId());
            caller.asService(() -> {
                erasures.failed(due);
                return due;
            });
        }
    }
}
