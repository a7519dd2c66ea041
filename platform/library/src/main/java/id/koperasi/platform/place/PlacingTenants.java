package id.koperasi.platform.place;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Where cooperatives are: one that was recorded in the wrong village is in another, and a village that has another code takes
 * its cooperatives with it, on the day of the decree. A service that uses this has {@code village_told}, {@code region_move},
 * {@code cooperative_told} and {@code move_villages} in its database, because each has tables of its own that go along.
 */
@ApplicationScoped
public class PlacingTenants {

    private static final String KEEP = """
            insert into region_move (code, successor, effective_on, told_at) values (:code, :successor, :day, :told)
                on conflict (code, effective_on) do update
               set successor = excluded.successor, told_at = excluded.told_at, moved_at = null""";

    private static final String MOVE = "select move_villages(:today)";
    private static final String TOLD = "select cooperative_told(:cooperative, :village, :told)";

    /** Everything that was ever written of a cooperative is more than an event usually touches. */
    private static final String PATIENCE = "set local statement_timeout = '30s'";

    private final Session database;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    PlacingTenants(Session database, CurrentCaller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** The registry says in which village a cooperative is; the code that this village has by now. */
    public String told(UUID cooperativeId, String village, Instant told) {
        database.createNativeMutationQuery(PATIENCE).executeUpdate();
        return database.createNativeQuery(TOLD, String.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("village", village)
                .setParameter("told", told)
                .getSingleResult();
    }

    /** The registry says that a village has another code from a day on; where that day has come, all go along at once. */
    public void move(String code, String successor, LocalDate effectiveOn, Instant told) {
        database.createNativeMutationQuery(KEEP)
                .setParameter("code", code)
                .setParameter("successor", successor)
                .setParameter("day", effectiveOn)
                .setParameter("told", told)
                .executeUpdate();
        moveDue();
    }

    @Scheduled(every = "{platform.place.every}", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void moveOnTheDay() {
        caller.asService(() -> QuarkusTransaction.requiringNew().call(this::moveDue));
    }

    private int moveDue() {
        database.createNativeMutationQuery(PATIENCE).executeUpdate();
        return database.createNativeQuery(MOVE, Integer.class)
                .setParameter("today", clock.today(IndonesianZone.CAPITAL))
                .getSingleResult();
    }
}
