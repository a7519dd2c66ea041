package id.koperasi.ledger.journal;

import id.koperasi.platform.event.RelaySignal;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Posts entries that are asked for one by one. Those that arrive together ride in one statement and one commit, each
 * with its own outcome. Nobody waits for others to come: while one batch is under way, the next gathers by itself.
 */
@ApplicationScoped
public class PostingEntries {

    private static final long IDLE_MILLIS = 200;

    private final DataSource database;
    private final EntryStatement statement;
    private final RelaySignal relay;
    private final PostingConfig config;
    private final BlockingQueue<Ride> waiting;
    private final List<Thread> carriers = new ArrayList<>();
    private volatile boolean running;

    PostingEntries(DataSource database, EntryStatement statement, RelaySignal relay, PostingConfig config) {
        this.database = database;
        this.statement = statement;
        this.relay = relay;
        this.config = config;
        this.waiting = new ArrayBlockingQueue<>(config.queue());
    }

    /**
     * Posts an entry in a transaction of its own.
     *
     * @throws RejectedExecutionException when too many wait already, or it took too long to get a place
     */
    public PostingOutcome post(PostEntry entry) {
        var ride = new Ride(entry);
        if (!running || !waiting.offer(ride)) {
            throw new RejectedExecutionException("the queue of entries is full");
        }
        return ride.await(config.patience());
    }

    void start(@Observes StartupEvent start) {
        running = true;
        for (int i = 0; i < config.carriers(); i++) {
            carriers.add(Thread.ofPlatform().name("posting-" + i).daemon().start(this::carry));
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        for (Thread carrier : carriers) {
            carrier.join(config.patience());
        }
    }

    private void carry() {
        try {
            while (running || !waiting.isEmpty()) {
                Ride first = waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    carry(boarding(first));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Ride> boarding(Ride first) {
        var all = new ArrayList<Ride>(config.batch());
        all.add(first);
        waiting.drainTo(all, config.batch() - 1);
        all.removeIf(ride -> !ride.board());
        return all;
    }

    private void carry(List<Ride> rides) {
        if (rides.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            List<PostingOutcome> outcomes =
                    statement.run(connection, rides.stream().map(Ride::entry).toList());
            for (int i = 0; i < rides.size(); i++) {
                rides.get(i).arrive(outcomes.get(i));
            }
            relay.wake();
        } catch (SQLException | RuntimeException e) { // whatever it is, nobody is left waiting and the carrier goes on
            fail(rides, e);
        }
    }

    /** What fails as a whole is tried one by one, so that one bad entry takes no other with it; an outage hits all. */
    private void fail(List<Ride> rides, Exception failure) {
        if (rides.size() == 1 || Outage.is(failure)) {
            Log.warnf(failure, "Entries not posted: count=%d", rides.size());
            rides.forEach(ride -> ride.fail(failure));
            return;
        }
        Log.warnf("Batch of entries taken apart: count=%d cause=\"%s\"", rides.size(), failure.getMessage());
        for (Ride ride : rides) {
            carry(List.of(ride));
        }
    }
}
