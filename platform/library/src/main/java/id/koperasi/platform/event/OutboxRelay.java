package id.koperasi.platform.event;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Carries the outbox to the broker. One instance of the service leads, by an advisory lock that ends with
 * its connection; the others stand by and pass on word of their commits by NOTIFY.
 */
@ApplicationScoped
class OutboxRelay {

    private static final long LEADER_LOCK = 0x6f7574626f78L; // "outbox"
    private static final Duration GLANCE = Duration.ofMillis(25);
    private static final Duration STANDBY = Duration.ofSeconds(1);
    private static final long STOP_SECONDS = 10;

    private final PlatformEvents config;
    private final RelayConnections connections;
    private final RelaySignal signal;
    private final Republishing republishing;
    private final Map<String, Object> kafka;
    private volatile boolean running;
    private volatile boolean leading;
    private @Nullable Thread thread;

    OutboxRelay(
            PlatformEvents config,
            RelayConnections connections,
            RelaySignal signal,
            Republishing republishing,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.connections = connections;
        this.signal = signal;
        this.republishing = republishing;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent start) {
        if (config.relayEnabled()) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        signal.wake();
        if (thread != null && !thread.join(Duration.ofSeconds(STOP_SECONDS))) {
            thread.interrupt();
        }
    }

    /** Whether this instance is the one that sends. */
    boolean leads() {
        return leading;
    }

    private void run() {
        var backoff = new Backoff(config.retryMin(), config.retryMax());
        while (running) {
            try (Connection database = connections.open()) {
                if (takesLead(database)) {
                    lead(database, backoff);
                } else {
                    standBy(database);
                }
            } catch (SQLException | KafkaException e) {
                Log.warnf("Relay interrupted: cause=\"%s\" retryIn=%s", e.getMessage(), backoff.next());
                pause(backoff);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            } finally {
                leading = false;
            }
        }
    }

    private void pause(Backoff backoff) {
        try {
            TimeUnit.MILLISECONDS.sleep(backoff.advance().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private static boolean takesLead(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LEADER_LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void standBy(Connection database) throws SQLException, InterruptedException {
        long until = System.nanoTime() + STANDBY.toNanos();
        while (running && System.nanoTime() < until) {
            if (signal.await(STANDBY)) {
                execute(database, "notify outbox");
            }
        }
    }

    private void lead(Connection database, Backoff backoff) throws SQLException, InterruptedException {
        execute(database, "listen outbox");
        try (var sender = new OutboxSender(database, kafka, config)) {
            leading = true;
            Log.info("Relay leads");
            while (running) {
                int sent = sender.sendBatch();
                backoff.reset();
                boolean republished = republishing.sendSlice(database, sender);
                if (sent < config.relayBatch() && !republished && awaitWork(database)) {
                    TimeUnit.MILLISECONDS.sleep(config.relayGather().toMillis());
                }
            }
        }
    }

    private boolean awaitWork(Connection database) throws SQLException, InterruptedException {
        PGConnection notifications = database.unwrap(PGConnection.class);
        long until = System.nanoTime() + config.relayPoll().toNanos();
        while (running && System.nanoTime() < until) {
            if (signal.await(GLANCE) || notifications.getNotifications().length > 0) {
                return true;
            }
        }
        return false;
    }

    private static void execute(Connection database, String command) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(command);
        }
    }
}
