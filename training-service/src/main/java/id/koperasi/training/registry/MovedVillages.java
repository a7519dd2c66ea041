package id.koperasi.training.registry;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;

/** A village that has another code takes its cooperatives with it, on the day of the decree. */
@ApplicationScoped
class MovedVillages {

    private static final String KEEP = """
            insert into region_move (code, successor, effective_on) values (:code, :successor, :day)
                on conflict (code, effective_on) do update set successor = excluded.successor""";

    private static final String MOVE = "select move_villages(:today)";

    private final Session database;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    MovedVillages(Session database, CurrentCaller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    void move(String code, String successor, LocalDate effectiveOn) {
        database.createNativeMutationQuery(KEEP)
                .setParameter("code", code)
                .setParameter("successor", successor)
                .setParameter("day", effectiveOn)
                .executeUpdate();
        moveDue();
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void moveOnTheDay() {
        caller.asService(() -> QuarkusTransaction.requiringNew().call(this::moveDue));
    }

    private int moveDue() {
        return database.createNativeQuery(MOVE, Integer.class)
                .setParameter("today", clock.today(IndonesianZone.CAPITAL))
                .getSingleResult();
    }
}
