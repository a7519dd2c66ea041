package id.koperasi.platform.event;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** How much waits to be sent, and how much to be understood; asked of the database at most every two seconds. */
@ApplicationScoped
class EventBacklog {

    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
    private static final String QUERY =
            "select unsent, oldest_seconds, parked_streams, parked_events, unreadable from event_backlog()";

    /**
     * A reading.
     *
     * @param unsent events not acknowledged by the broker
     * @param oldestSeconds age of the oldest of them
     * @param parkedStreams streams that wait for a repair
     * @param parkedEvents events that wait in them
     * @param unreadable messages that were no events
     */
    record Reading(long unsent, long oldestSeconds, long parkedStreams, long parkedEvents, long unreadable) {}

    private final DataSource database;
    private Reading reading = new Reading(0, 0, 0, 0, 0);
    private long readAt = System.nanoTime() - 2 * FRESH_NANOS;

    EventBacklog(DataSource database) {
        this.database = database;
    }

    /** The last reading; of two seconds ago at the most unless the database does not answer. */
    synchronized Reading now() {
        if (System.nanoTime() - readAt > FRESH_NANOS) {
            try {
                reading = read();
            } catch (SQLException e) {
                Log.warnf("Backlog unknown: cause=\"%s\"", e.getMessage());
            }
            readAt = System.nanoTime();
        }
        return reading;
    }

    private Reading read() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new Reading(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }
}
