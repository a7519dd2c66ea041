package id.koperasi.registry.conflict;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Finds conflicts that end because a term is over, and those that two who appointed at once did not see. */
@ApplicationScoped
class WatchingConflicts {

    private static final int MOST_AT_ONCE = 500;

    private static final String OPEN = "select person from office_conflicts_open(:day) as person";

    private final Session session;
    private final OfficeConflicts conflicts;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    WatchingConflicts(Session session, OfficeConflicts conflicts, BusinessClock clock, CurrentCaller caller) {
        this.session = session;
        this.conflicts = conflicts;
        this.clock = clock;
        this.caller = caller;
    }

    @Scheduled(every = "30m", delayed = "4m", concurrentExecution = ConcurrentExecution.SKIP)
    void watch() {
        List<PersonReference> people = caller.asService(() -> QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(OPEN, String.class)
                        .setParameter("day", clock.today(IndonesianZone.CAPITAL))
                        .getResultStream()
                        .map(PersonReference::new)
                        .toList()));
        long told = 0;
        for (int from = 0; from < people.size(); from += MOST_AT_ONCE) {
            List<PersonReference> some = people.subList(from, Math.min(people.size(), from + MOST_AT_ONCE));
            told += caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> conflicts.tell(some)));
        }
        Log.infof("Conflicts of offices watched: people=%d told=%d", people.size(), told);
    }
}
