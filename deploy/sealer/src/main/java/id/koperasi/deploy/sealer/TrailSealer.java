package id.koperasi.deploy.sealer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links what was added to the audit trail of a service, and seals the last link. Entries become visible in another order than
 * they are recorded in, so each time it looks back over more than a transaction may last, and links what has no link yet.
 */
public final class TrailSealer {

    private static final System.Logger LOG = System.getLogger(TrailSealer.class.getName());

    /** Longer than a service's transaction may last, which its setting {@code transaction_timeout} ends. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(15);

    /** A seal says so when nothing happened for so long. */
    private static final Duration QUIET_MAX = Duration.ofHours(1);

    private static final int ENTRIES_MAX = 5_000;

    private final String jdbcUrl;
    private final String role;
    private final String password;
    private final InstantSource clock;

    /**
     * @param jdbcUrl the database of the service
     * @param role of the sealer
     */
    public TrailSealer(String jdbcUrl, String role, String password, InstantSource clock) {
        this.jdbcUrl = jdbcUrl;
        this.role = role;
        this.password = password;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param seals how many seals were made
     * @param entries how many entries were linked
     * @param alone whether no other sealer was at work
     */
    public record Outcome(int seals, int entries, boolean alone) {}

    /** Where a round left off: null when there is no more. */
    private record Round(
            int seals, int entries, boolean alone, @Nullable TrailEntry last) {}

    /** Links and seals everything that was added and publishes the seals, unless what is published says something else. */
    public Outcome seal(PublishedSeals published) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, role, password)) {
            connection.setAutoCommit(false);
            Sealer.publish(connection, published, new Trail(connection));
            Outcome outcome = sealAll(connection);
            Sealer.publish(connection, published, new Trail(connection));
            return outcome;
        }
    }

    private Outcome sealAll(Connection connection) throws SQLException {
        Instant begun = new Trail(connection).now();
        int seals = 0;
        int entries = 0;
        TrailEntry last = null;
        do {
            Round round = round(connection, begun, last);
            if (!round.alone()) {
                return new Outcome(seals, entries, false);
            }
            seals += round.seals();
            entries += round.entries();
            last = round.last();
        } while (last != null);
        return new Outcome(seals, entries, true);
    }

    private Round round(Connection connection, Instant begun, @Nullable TrailEntry last) throws SQLException {
        try {
            Round round = Sealer.isAlone(connection)
                    ? sealedBehind(new Trail(connection), begun, last)
                    : new Round(0, 0, false, null);
            connection.commit();
            return round;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private Round sealedBehind(Trail trail, Instant begun, @Nullable TrailEntry last) throws SQLException {
        TrailSeal latest = trail.latest();
        Instant since = latest == null ? Instant.EPOCH : latest.wholeUntil();
        List<TrailEntry> entries = last == null
                ? trail.outstanding(since, Instant.EPOCH, Long.MIN_VALUE, ENTRIES_MAX)
                : trail.outstanding(since, last.recordedAt(), last.position(), ENTRIES_MAX);
        boolean all = entries.size() < ENTRIES_MAX;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean quiet = latest != null && now.isBefore(latest.sealedAt().plus(QUIET_MAX));
        if (entries.isEmpty() && quiet) {
            return new Round(0, 0, true, null);
        }
        long before = latest == null ? 0 : latest.entries();
        Hash head = trail.link(entries, before, latest == null ? Hash.NONE : latest.head());
        Instant outstandingSince = begun.minus(LOOK_BACK);
        var seal = new TrailSeal(
                latest == null ? 1 : latest.sequence() + 1,
                now,
                before + entries.size(),
                head,
                all && outstandingSince.isAfter(since) ? outstandingSince : since,
                latest == null ? Hash.NONE : latest.hash());
        trail.add(seal);
        LOG.log(System.Logger.Level.INFO, "Trail sealed: sequence={0} entries={1}", seal.sequence(), entries.size());
        return new Round(1, entries.size(), true, all ? null : entries.getLast());
    }
}
