package id.koperasi.deploy.sealer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals the books that changed, as many as fit into one seal, each seal in a transaction of its own. Two of them do no harm:
 * the second finds the first at work and leaves it to it.
 */
public final class Sealer {

    private static final System.Logger LOG = System.getLogger(Sealer.class.getName());
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BOOKS_MAX = 500;
    private static final int ENTRIES_ENOUGH = 10_000;
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('koperasi.sealer'))";

    private final String jdbcUrl;
    private final String role;
    private final String password;
    private final InstantSource clock;

    /**
     * @param jdbcUrl the ledger's database
     * @param role of the sealer
     */
    public Sealer(String jdbcUrl, String role, String password, InstantSource clock) {
        this.jdbcUrl = jdbcUrl;
        this.role = role;
        this.password = password;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param seals how many seals were made
     * @param books how many books were sealed
     * @param alarms how many books are not sealed because something is wrong with them
     * @param alone whether no other sealer was at work
     */
    public record Outcome(int seals, int books, int alarms, boolean alone) {}

    private record Round(@Nullable UUID last, int books, Set<UUID> wrong, boolean cutShort, boolean alone) {}

    /** Seals everything that changed and publishes the seals, unless what is published already says something else. */
    public Outcome seal(PublishedSeals published) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, role, password)) {
            connection.setAutoCommit(false);
            publish(connection, published, new Seals(connection));
            Outcome outcome = sealAll(connection);
            publish(connection, published, new Seals(connection));
            return outcome;
        }
    }

    /** Two that share a file do not write it at once either. */
    static void publish(Connection connection, PublishedSeals published, SealLines seals) throws SQLException {
        try {
            if (isAlone(connection)) {
                published.catchUp(seals);
            }
        } finally {
            connection.rollback();
        }
    }

    private Outcome sealAll(Connection connection) throws SQLException {
        int seals = 0;
        int books = 0;
        var wrong = new HashSet<UUID>();
        boolean again = true;
        while (again) {
            again = false;
            UUID after = FIRST;
            while (after != null) {
                Round round = round(connection, after);
                if (!round.alone()) {
                    return new Outcome(seals, books, wrong.size(), false);
                }
                seals += round.books() > 0 ? 1 : 0;
                books += round.books();
                wrong.addAll(round.wrong());
                again |= round.cutShort();
                after = round.last();
            }
        }
        endAlarms(connection, wrong);
        return new Outcome(seals, books, wrong.size(), true);
    }

    private Round round(Connection connection, UUID after) throws SQLException {
        try {
            Round round =
                    isAlone(connection) ? sealedFrom(connection, after) : new Round(null, 0, Set.of(), false, false);
            connection.commit();
            return round;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    static boolean isAlone(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(ALONE);
                ResultSet row = lock.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private Round sealedFrom(Connection connection, UUID after) throws SQLException {
        var seals = new Seals(connection);
        var alarms = new Alarms(connection);
        var examiner = new Examiner(connection, alarms.open());
        List<BookState> changed = seals.changed(after, BOOKS_MAX);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var books = new ArrayList<SealedBook>();
        var wrong = new HashSet<UUID>();
        UUID last = null;
        boolean cutShort = false;
        int entries = 0;
        for (BookState state : changed) {
            Examiner.Found found = examiner.examine(state);
            if (found.finding() != null) {
                alarms.raise(state.cooperativeId(), found.finding(), found.entryNumber(), now);
                wrong.add(state.cooperativeId());
            } else if (found.book() != null) {
                books.add(found.book());
                entries += found.book().entries().size();
                cutShort |= found.book().entries().size() == Examiner.ENTRIES_MAX;
            }
            last = state.cooperativeId();
            if (entries >= ENTRIES_ENOUGH) {
                break;
            }
        }
        if (!books.isEmpty()) {
            write(connection, books, now);
        }
        return new Round(last, books.size(), wrong, cutShort, true);
    }

    private static void write(Connection connection, List<SealedBook> books, Instant now) throws SQLException {
        List<Hash> leaves = books.stream().map(SealedBook::leaf).toList();
        Seal latest = new Seals(connection).latest();
        var seal = new Seal(
                latest == null ? 1 : latest.sequence() + 1,
                now,
                books.size(),
                Merkle.root(leaves),
                latest == null ? Hash.NONE : latest.hash());
        new AddingSeals(connection).add(seal, books, leaves);
        LOG.log(System.Logger.Level.INFO, "Sealed: sequence={0} books={1}", seal.sequence(), books.size());
    }

    /** Books that were wrong once and were not found so now. */
    private void endAlarms(Connection connection, Set<UUID> wrong) throws SQLException {
        var alarms = new Alarms(connection);
        var ended = new HashSet<>(alarms.open().keySet());
        ended.removeAll(wrong);
        for (UUID book : ended) {
            alarms.raise(book, Finding.IN_ORDER, null, clock.instant());
        }
        connection.commit();
    }
}
