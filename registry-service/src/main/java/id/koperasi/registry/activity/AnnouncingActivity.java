package id.koperasi.registry.activity;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.registry.activity.Lives.Changed;
import id.koperasi.registry.activity.Lives.Due;
import id.koperasi.registry.event.LifeEvent.ActivityChanged;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Announces when a cooperative begins to live or falls asleep, as of today. It looks only at those of which something was
 * told and at those whose day of change has come, a bounded number in each transaction.
 */
@ApplicationScoped
class AnnouncingActivity {

    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_BATCHES = 50;

    private final Lives lives;
    private final CurrentCaller caller;
    private final Outbox outbox;

    AnnouncingActivity(Lives lives, CurrentCaller caller, Outbox outbox) {
        this.lives = lives;
        this.caller = caller;
        this.outbox = outbox;
    }

    @Scheduled(every = "${registry.activity.every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void announceWhatChanged() {
        boolean more = true;
        for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
            more = caller.asService(() -> QuarkusTransaction.requiringNew().call(this::announceSome));
        }
    }

    /** Whether there may be more to do. */
    private boolean announceSome() {
        if (!lives.alone()) {
            return false;
        }
        List<Due> due = lives.take(MOST_AT_ONCE);
        if (due.isEmpty()) {
            return false;
        }
        List<Changed> changed = lives.settle(due);
        changed.forEach(change -> outbox.append(
                new ActivityChanged(change.cooperativeId(), change.activity().name(), change.since())));
        Log.debugf("Activity settled: cooperatives=%d changed=%d", due.size(), changed.size());
        return due.size() >= MOST_AT_ONCE;
    }
}
