package id.koperasi.platform.audit;

import id.koperasi.platform.audit.TrailVerification.Finding;
import id.koperasi.platform.audit.TrailVerification.Kind;
import id.koperasi.platform.audit.TrailVerification.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The trail beside what the witness wrote down of it, in a schema that no role of the service may write. */
@ApplicationScoped
class WitnessedTrail {

    private static final int LINKS_MAX = 20_000;
    private static final int FINDINGS_MAX = 100;
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] NO_LINK = new byte[32];

    private static final String BEFORE = "select hash, recorded_at from seal.trail_link where number = ?";
    private static final String LINKS = """
            select k.number, k.hash, k.recorded_at, k.position, s.head, %s
              from seal.trail_link k
              left join audit_entry e on e.recorded_at = k.recorded_at and e.position = k.position
              left join lateral (
                   select t.head from seal.trail_seal t where t.entries = k.number order by t.sequence limit 1) s on true
             where k.number > ? and k.number <= ?
             order by k.number""".formatted(ChainedEntry.COLUMNS);
    private static final int ENTRY = 6;
    private static final String ADDED = """
            select e.recorded_at, e.position
              from audit_entry e
             where e.recorded_at >= ? and e.recorded_at <= ? and e.recorded_at < ?
               and not exists (select from seal.trail_link k where k.recorded_at = e.recorded_at and k.position = e.position)
             order by e.recorded_at, e.position
             limit ?""";
    private static final String LAST_SEAL = """
            select sequence, sealed_at, entries, encode(head, 'hex'), whole_until, encode(previous, 'hex'), encode(hash, 'hex')
              from seal.trail_seal order by sequence desc limit 1""";

    private final DataSource database;

    WitnessedTrail(DataSource database) {
        this.database = database;
    }

    /** A piece of the chain as far as it was looked at. */
    private static final class Piece {

        private final List<Finding> findings = new ArrayList<>();
        private byte[] head;
        private long number;
        private Instant earliest;
        private Instant latest;

        Piece(long number, byte[] head, Instant begin) {
            this.number = number;
            this.head = head;
            this.earliest = begin;
            this.latest = begin;
        }

        void find(Kind kind, @Nullable Long where, @Nullable Instant recordedAt, @Nullable Long position) {
            if (findings.size() < FINDINGS_MAX) {
                findings.add(new Finding(kind, where, recordedAt, position));
            }
        }

        void reach(long link, byte[] hash, Instant recordedAt) {
            number = link;
            head = hash;
            earliest = recordedAt.isBefore(earliest) ? recordedAt : earliest;
            latest = recordedAt.isAfter(latest) ? recordedAt : latest;
        }
    }

    /** Compares the links behind a number. Entries of others are invisible, so that whoever asks sees all of them. */
    TrailVerification behind(long after) {
        try (Connection connection = database.getConnection()) {
            try (Statement waiting = connection.createStatement()) {
                waiting.execute("set local statement_timeout = " + PATIENCE.toMillis());
            }
            Seal seal = lastSeal(connection);
            long end = seal == null ? after : Math.min(seal.entries(), after + LINKS_MAX);
            Piece piece = begin(connection, after);
            compareLinks(connection, piece, end);
            boolean last = seal == null || end >= seal.entries();
            if (seal != null) {
                lookForAdded(connection, piece, last ? seal.wholeUntil() : piece.latest, seal.wholeUntil());
            }
            return new TrailVerification(
                    piece.findings.isEmpty(),
                    Math.max(0, end - after),
                    last ? null : end,
                    List.copyOf(piece.findings),
                    seal);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail could not be verified", e);
        }
    }

    private static Piece begin(Connection connection, long after) throws SQLException {
        try (PreparedStatement before = connection.prepareStatement(BEFORE)) {
            before.setLong(1, after);
            try (ResultSet row = before.executeQuery()) {
                return row.next()
                        ? new Piece(after, row.getBytes(1), moment(row, 2))
                        : new Piece(after, NO_LINK, Instant.EPOCH);
            }
        }
    }

    private static void compareLinks(Connection connection, Piece piece, long end) throws SQLException {
        try (PreparedStatement links = connection.prepareStatement(LINKS)) {
            links.setFetchSize(ROWS_AT_A_TIME);
            links.setLong(1, piece.number);
            links.setLong(2, end);
            try (ResultSet row = links.executeQuery()) {
                while (row.next()) {
                    compareLink(piece, row);
                }
            }
        }
        if (piece.number < end) {
            piece.find(Kind.LINK_BROKEN, piece.number + 1, null, null);
        }
    }

    private static void compareLink(Piece piece, ResultSet row) throws SQLException {
        long number = row.getLong(1);
        byte[] hash = row.getBytes(2);
        Instant recordedAt = moment(row, 3);
        long position = row.getLong(4);
        byte[] sealed = row.getBytes(5);
        if (number != piece.number + 1) {
            piece.find(Kind.LINK_BROKEN, piece.number + 1, null, null);
        } else if (row.getObject(ENTRY) == null) {
            piece.find(Kind.ENTRY_GONE, number, recordedAt, position);
        } else if (!Arrays.equals(
                ChainedEntry.link(number, piece.head, row, ENTRY).bytes(), hash)) {
            piece.find(Kind.ENTRY_CHANGED, number, recordedAt, position);
        }
        if (sealed != null && !Arrays.equals(sealed, hash)) {
            piece.find(Kind.LINK_BROKEN, number, recordedAt, position);
        }
        piece.reach(number, hash, recordedAt);
    }

    private static void lookForAdded(Connection connection, Piece piece, Instant until, Instant wholeUntil)
            throws SQLException {
        try (PreparedStatement added = connection.prepareStatement(ADDED)) {
            added.setObject(1, piece.earliest.atOffset(ZoneOffset.UTC));
            added.setObject(2, until.atOffset(ZoneOffset.UTC));
            added.setObject(3, wholeUntil.atOffset(ZoneOffset.UTC));
            added.setInt(4, FINDINGS_MAX);
            try (ResultSet row = added.executeQuery()) {
                while (row.next()) {
                    piece.find(Kind.ENTRY_ADDED, null, moment(row, 1), row.getLong(2));
                }
            }
        }
    }

    private static @Nullable Seal lastSeal(Connection connection) throws SQLException {
        try (PreparedStatement seals = connection.prepareStatement(LAST_SEAL);
                ResultSet row = seals.executeQuery()) {
            return row.next()
                    ? new Seal(
                            row.getLong(1),
                            moment(row, 2),
                            row.getLong(3),
                            row.getString(4),
                            moment(row, 5),
                            row.getString(6),
                            row.getString(7))
                    : null;
        }
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
