package id.koperasi.ledger.journal;

import id.koperasi.platform.event.RelaySignal;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Posts what events asked for. Several instances may do so side by side: what one has taken the others pass over. */
@ApplicationScoped
class PostingAwaited {

    private static final Duration STOP = Duration.ofSeconds(5);
    private static final String POST = "select cooperative, reference, outcome, code from post_awaited(?, ?)";

    private final DataSource database;
    private final BusinessClock clock;
    private final RelaySignal relay;
    private final PostingConfig config;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    PostingAwaited(DataSource database, BusinessClock clock, RelaySignal relay, PostingConfig config) {
        this.database = database;
        this.clock = clock;
        this.relay = relay;
        this.config = config;
    }

    /** Has another look soon; never waits. */
    void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    void start(@Observes StartupEvent start) {
        running = true;
        thread = Thread.ofPlatform().name("awaited-entries").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(STOP);
        }
    }

    private void run() {
        try {
            while (running) {
                signal.tryAcquire(config.awaitedPoll().toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                postAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void postAll() {
        int batch = config.batch();
        try {
            while (running && post(batch) == batch) {
                // more may wait
            }
        } catch (SQLException | RuntimeException e) { // it is tried again; what fails alone must not stop the others
            Log.warnf(e, "Awaited entries not posted");
            apart();
        }
    }

    /** One at a time, so that one bad entry takes no other with it. */
    private void apart() {
        for (int i = 0; i < config.batch() && running; i++) {
            try {
                if (post(1) == 0) {
                    return;
                }
            } catch (SQLException | RuntimeException e) {
                Log.errorf(e, "Awaited entry not posted");
                return;
            }
        }
    }

    private int post(int most) throws SQLException {
        int taken = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement post = connection.prepareStatement(POST)) {
            post.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            post.setInt(2, most);
            try (ResultSet row = post.executeQuery()) {
                while (row.next()) {
                    taken++;
                    log(row);
                }
            }
        }
        if (taken > 0) {
            relay.wake();
        }
        return taken;
    }

    private static void log(ResultSet row) throws SQLException {
        if (row.getString("code") == null) {
            Log.infof(
                    "Entry posted: cooperative=%s reference=%s",
                    row.getString("cooperative"), row.getString("reference"));
        } else {
            Log.warnf(
                    "Entry waits: cooperative=%s reference=%s reason=%s",
                    row.getString("cooperative"), row.getString("reference"), row.getString("code"));
        }
    }
}
