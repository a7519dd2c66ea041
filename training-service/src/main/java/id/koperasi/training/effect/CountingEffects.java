package id.koperasi.training.effect;

import id.koperasi.platform.work.OneWorker;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * Counts anew what followed from sessions as soon as something is told that changes it, by one transaction of all instances at
 * a time; whoever takes part in a session, or tells of a step, only leaves a mark and does not wait for it.
 */
@ApplicationScoped
class CountingEffects {

    private static final int MOST_MARKS = 5_000;
    /** When all is told again, a session is not counted for each few of its guests. */
    private static final int MOST_PARTS = 20;

    private static final int MOST_SESSIONS = 50;

    private final Effects effects;
    private final OneWorker worker;

    CountingEffects(Effects effects, OneWorker worker) {
        this.effects = effects;
        this.worker = worker;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void countDue() {
        worker.repeat("session-effects", this::countSome);
    }

    /** Whether there is more to do. */
    private boolean countSome() {
        var sessions = new LinkedHashSet<UUID>();
        for (int part = 0; part < MOST_PARTS && effects.anyDue(); part++) {
            sessions.addAll(effects.takeDue(MOST_MARKS));
        }
        List<UUID> due = List.copyOf(sessions);
        for (int first = 0; first < due.size(); first += MOST_SESSIONS) {
            effects.count(due.subList(first, Math.min(first + MOST_SESSIONS, due.size())));
        }
        return effects.anyDue();
    }
}
