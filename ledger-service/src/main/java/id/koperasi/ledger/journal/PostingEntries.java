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
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Posts entries that are asked for one by one. Those that arrive together ride in one statement and one commit, each
 * with its own outcome. Nobody waits for others to come: while one batch is under way, the next gathers by itself.
 *
 * <p>Nobody waits for the book of another cooperative either: what is to go into a book that somebody holds is passed over
 * and handed to the carrier that waits, while the others go on.
 */
@ApplicationScoped
public class PostingEntries {

    private static final long IDLE_MILLIS = 200;

    private final DataSource database;
    private final EntryStatement statement;
    private final RelaySignal relay;
    private final PostingConfig config;
    private final BlockingQueue<Ride> waiting;
    private final BlockingQueue<Ride> passedOver;
    private final List<Thread> carriers = new ArrayList<>();
    private @Nullable Thread lastCarrier;
    private volatile boolean running;
    private volatile boolean passingOver;

    PostingEntries(DataSource database, EntryStatement statement, RelaySignal relay, PostingConfig config) {
        this.database = database;
        this.statement = statement;
        this.relay = relay;
        this.config = config;
        this.waiting = new ArrayBlockingQueue<>(config.queue());
        this.passedOver = new ArrayBlockingQueue<>(config.queue());
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
        passingOver = true;
        for (int i = 0; i < config.carriers(); i++) {
            carriers.add(carrier("posting-" + i, waiting, () -> running, statement::runWhereFree));
        }
        lastCarrier = carrier("posting-held", passedOver, () -> passingOver, this::runAndWait);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        for (Thread carrier : carriers) {
            carrier.join(config.patience());
        }
        passingOver = false;
        if (lastCarrier != null) {
            lastCarrier.join(config.patience());
        }
    }

    /** How a batch is posted: an outcome for each entry, or none for one that is passed over. */
    private interface Carriage {
        List<Optional<PostingOutcome>> run(Connection connection, List<PostEntry> entries) throws SQLException;
    }

    private List<Optional<PostingOutcome>> runAndWait(Connection connection, List<PostEntry> entries)
            throws SQLException {
        return statement.run(connection, entries).stream().map(Optional::of).toList();
    }

    private Thread carrier(String name, BlockingQueue<Ride> queue, BooleanSupplier open, Carriage how) {
        return Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                while (open.getAsBoolean() || !queue.isEmpty()) {
                    Ride first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                    if (first != null) {
                        carry(boarding(first, queue), how);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private List<Ride> boarding(Ride first, BlockingQueue<Ride> queue) {
        var all = new ArrayList<Ride>(config.batch());
        all.add(first);
        queue.drainTo(all, config.batch() - 1);
        all.removeIf(ride -> !ride.board());
        return all;
    }

    private void carry(List<Ride> rides, Carriage how) {
        if (rides.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            List<Optional<PostingOutcome>> outcomes =
                    how.run(connection, rides.stream().map(Ride::entry).toList());
            for (int i = 0; i < rides.size(); i++) {
                Ride ride = rides.get(i);
                outcomes.get(i).ifPresentOrElse(ride::arrive, () -> passOver(ride));
            }
            relay.wake();
        } catch (SQLException | RuntimeException e) { // whatever it is, nobody is left waiting and the carrier goes on
            fail(rides, how, e);
        }
    }

    private void passOver(Ride ride) {
        ride.alight();
        if (!passedOver.offer(ride)) {
            ride.fail(new RejectedExecutionException("the queue of entries for books that are held is full"));
        }
    }

    /** What fails as a whole is tried one by one, so that one bad entry takes no other with it; an outage hits all. */
    private void fail(List<Ride> rides, Carriage how, Exception failure) {
        if (rides.size() == 1 || Outage.is(failure)) {
            Log.warnf(failure, "Entries not posted: count=%d", rides.size());
            rides.forEach(ride -> ride.fail(failure));
            return;
        }
        Log.warnf("Batch of entries taken apart: count=%d cause=\"%s\"", rides.size(), failure.getMessage());
        for (Ride ride : rides) {
            carry(List.of(ride), how);
        }
    }
}
