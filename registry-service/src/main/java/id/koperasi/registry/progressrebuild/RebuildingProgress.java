package id.koperasi.registry.progressrebuild;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.progressrebuild.RebuildRejection.RebuildRunning;
import id.koperasi.registry.region.Region;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Makes the figures again from the facts: one province in each transaction, then the nation. It shares the
 * lock of whoever adds up, who pauses for that long; nobody who records a fact or reads a figure waits.
 */
@ApplicationScoped
class RebuildingProgress {

    private static final int MOST_AT_ONCE = 50;

    private static final String ALONE = """
            select pg_try_advisory_xact_lock(hashtextextended('progress', 0))
              from set_config('statement_timeout', '20000', true)""";

    private static final String NEXT = """
            select code from region
             where level = 1 and code collate "C" > :after order by code collate "C" limit 1""";

    private static final String BELOW = "select code from region where parent_code = any (:parents)";

    private final Session session;
    private final CurrentCaller caller;
    private final Rebuilds rebuilds;
    private final MendingFigures mending;
    private final BusinessClock clock;
    private final Ids ids;

    RebuildingProgress(
            Session session,
            CurrentCaller caller,
            Rebuilds rebuilds,
            MendingFigures mending,
            BusinessClock clock,
            Ids ids) {
        this.session = session;
        this.caller = caller;
        this.rebuilds = rebuilds;
        this.mending = mending;
        this.clock = clock;
        this.ids = ids;
    }

    /** Asks for a rebuild; only one runs at a time. */
    @Transactional
    Rebuild ask() {
        if (rebuilds.running().isPresent()) {
            throw new RejectedException(new RebuildRunning());
        }
        var rebuild = Rebuild.asked(ids.next(), clock.now());
        rebuilds.persist(rebuild);
        return rebuild;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void goOn() {
        boolean more = true;
        for (int batch = 0; more && batch < MOST_AT_ONCE; batch++) {
            more = caller.asService(() -> QuarkusTransaction.requiringNew().call(this::compareSome));
        }
    }

    /** Whether there may be more to do at once. */
    private boolean compareSome() {
        Optional<Rebuild> running = rebuilds.running();
        if (running.isEmpty()
                || !session.createNativeQuery(ALONE, Boolean.class).getSingleResult()) {
            return false;
        }
        Rebuild rebuild = running.get();
        Optional<String> province = session.createNativeQuery(NEXT, String.class)
                .setParameter("after", rebuild.afterRegion())
                .getResultStream()
                .findFirst();
        if (province.isEmpty()) {
            List<String> nation = List.of(Region.NATION);
            rebuild.finished(mending.sums(rebuild.id(), nation) + mending.months(rebuild.id(), nation), clock.now());
            Log.infof("Progress rebuilt: rebuild=%s differences=%d", rebuild.id(), rebuild.differences());
            return false;
        }
        rebuild.compared(province.get(), compare(rebuild.id(), province.get()));
        return true;
    }

    /** From the villages upwards, since each sum is right only when what it is made of is. */
    private long compare(UUID rebuild, String province) {
        List<String> regencies = below(List.of(province));
        List<String> districts = below(regencies);
        List<String> all = new ArrayList<>(below(districts));
        all.addAll(districts);
        all.addAll(regencies);
        all.add(province);
        return mending.villagesOf(rebuild, province)
                + mending.sums(rebuild, districts)
                + mending.sums(rebuild, regencies)
                + mending.sums(rebuild, List.of(province))
                + mending.months(rebuild, all);
    }

    private List<String> below(List<String> parents) {
        return session.createNativeQuery(BELOW, String.class)
                .setParameter("parents", parents.toArray(String[]::new))
                .getResultList();
    }
}
