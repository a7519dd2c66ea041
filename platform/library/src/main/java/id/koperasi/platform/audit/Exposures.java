package id.koperasi.platform.audit;

import id.koperasi.platform.audit.AuditRejection.SearchTooWide;
import id.koperasi.platform.problem.RejectedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in plain, read while it is written down for whoever asked: there may be more of it than the memory holds. The
 * question is put when the first row is wanted.
 */
final class Exposures implements Iterator<Exposure> {

    private static final String SEEN = """
            select e.object, e.tenant, min(e.region), f.field, e.actor, min(e.recorded_at), max(e.recorded_at), count(*)
              from audit_entry e
             cross join lateral unnest(e.fields) as f (field)
             where e.recorded_at >= ? and e.recorded_at < ? and cardinality(e.fields) > 0""";
    private static final String BY_WHOSE = """

             group by e.object, e.tenant, f.field, e.actor
             order by e.object, f.field, e.actor, e.tenant""";
    private static final String CANCELLED = "57014";
    private static final int ROWS_AT_A_TIME = 1_000;

    /** Longer than any other question: it is asked seldom, and has to be answered. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Whoever takes the rows may pause between them, but not for ever. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final DataSource database;
    private final Suspect suspect;
    private @Nullable Connection connection;
    private @Nullable ResultSet rows;
    private int networkTimeout;
    private boolean onRow;

    private Exposures(DataSource database, Suspect suspect) {
        this.database = database;
        this.suspect = suspect;
    }

    static Stream<Exposure> of(DataSource database, Suspect suspect) {
        var exposures = new Exposures(database, suspect);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(exposures, Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(exposures::close);
    }

    @Override
    public boolean hasNext() {
        if (!onRow) {
            try {
                onRow = asked().next();
            } catch (SQLException e) {
                throw failure(e);
            }
        }
        return onRow;
    }

    @Override
    public Exposure next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        onRow = false;
        try {
            return exposure(asked());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private ResultSet asked() throws SQLException {
        if (rows == null) {
            rows = ask();
        }
        return rows;
    }

    private ResultSet ask() throws SQLException {
        Connection asking = database.getConnection();
        connection = asking;
        networkTimeout = asking.getNetworkTimeout();
        asking.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
        asking.setAutoCommit(false);
        try (Statement waiting = asking.createStatement()) {
            waiting.execute("set local statement_timeout = " + PATIENCE.toMillis());
            waiting.execute("set local idle_in_transaction_session_timeout = " + PAUSE.toMillis());
        }
        var conditions = suspect.conditions();
        @SuppressWarnings("resource") // It ends with its connection.
        PreparedStatement seen = asking.prepareStatement(SEEN + String.join("", conditions.keySet()) + BY_WHOSE);
        seen.setFetchSize(ROWS_AT_A_TIME);
        seen.setObject(1, suspect.from().atOffset(ZoneOffset.UTC));
        seen.setObject(2, suspect.until().atOffset(ZoneOffset.UTC));
        int next = 3;
        for (String value : conditions.values()) {
            seen.setString(next++, value);
        }
        return seen.executeQuery();
    }

    private static Exposure exposure(ResultSet row) throws SQLException {
        return new Exposure(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getLong(8));
    }

    private static RuntimeException failure(SQLException e) {
        return CANCELLED.equals(e.getSQLState())
                ? new RejectedException(new SearchTooWide())
                : new IllegalStateException("the audit trail could not be read", e);
    }

    private void close() {
        if (connection == null) {
            return;
        }
        try (Connection closing = connection) {
            closing.rollback();
            closing.setAutoCommit(true);
            closing.setNetworkTimeout(Runnable::run, networkTimeout);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail could not be closed", e);
        }
    }
}
