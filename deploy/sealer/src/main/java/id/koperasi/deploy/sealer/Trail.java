package id.koperasi.deploy.sealer;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit trail of a service, the links of its entries and the seals on them. */
final class Trail implements SealLines {

    private static final String NOW = "select clock_timestamp()";
    private static final String LATEST = """
            select sequence, sealed_at, entries, head, whole_until, previous
              from seal.trail_seal order by sequence desc limit 1""";
    private static final String AFTER = """
            select sequence, sealed_at, entries, head, whole_until, previous
              from seal.trail_seal where sequence > ? order by sequence limit ?""";
    private static final String OUTSTANDING = """
            select e.recorded_at, e.position, e.actor, e.person, e.roles, e.client, e.address, e.operation, e.tenant, e.region,
                   e.object, e.purpose, e.fields, e.before_digest, e.after_digest, e.request_hash, e.trace
              from public.audit_entry e
             where e.recorded_at >= ? and (e.recorded_at, e.position) > (?, ?)
               and not exists (select from seal.trail_link k
                                where k.recorded_at >= ? and k.recorded_at = e.recorded_at and k.position = e.position)
             order by e.recorded_at, e.position
             limit ?""";
    private static final String ADD_LINK = "insert into seal.trail_link values (?, ?, ?, ?)";
    private static final String ADD_SEAL = "insert into seal.trail_seal values (?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    Trail(Connection connection) {
        this.connection = connection;
    }

    /** By the clock that entries are recorded by. */
    Instant now() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NOW);
                ResultSet row = query.executeQuery()) {
            row.next();
            return moment(row, 1);
        }
    }

    @Nullable TrailSeal latest() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LATEST);
                ResultSet row = query.executeQuery()) {
            return row.next() ? seal(row) : null;
        }
    }

    @Override
    public List<SealLine> after(long sequence, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(AFTER)) {
            query.setLong(1, sequence);
            query.setInt(2, most);
            var seals = new ArrayList<SealLine>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    seals.add(seal(row).line());
                }
            }
            return seals;
        }
    }

    private static TrailSeal seal(ResultSet row) throws SQLException {
        return new TrailSeal(
                row.getLong("sequence"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getLong("entries"),
                Hash.of(row.getBytes("head")),
                row.getObject("whole_until", OffsetDateTime.class).toInstant(),
                Hash.of(row.getBytes("previous")));
    }

    /** Entries without a link behind a place, in the order of their moments, of those recorded since a moment. */
    List<TrailEntry> outstanding(Instant since, Instant afterMoment, long afterPosition, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OUTSTANDING)) {
            query.setObject(1, since.atOffset(ZoneOffset.UTC));
            query.setObject(2, afterMoment.atOffset(ZoneOffset.UTC));
            query.setLong(3, afterPosition);
            query.setObject(4, since.atOffset(ZoneOffset.UTC));
            query.setInt(5, most);
            var entries = new ArrayList<TrailEntry>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        }
    }

    private static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                moment(row, 1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                texts(row.getArray(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                texts(row.getArray(13)),
                digest(row, 14),
                digest(row, 15),
                digest(row, 16),
                row.getString(17));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static @Nullable Hash digest(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Hash.of(bytes);
    }

    /** Links entries behind a head; gives back the new one. */
    Hash link(List<TrailEntry> entries, long before, Hash head) throws SQLException {
        Hash reached = head;
        long number = before;
        try (PreparedStatement insert = connection.prepareStatement(ADD_LINK)) {
            for (TrailEntry entry : entries) {
                number++;
                reached = entry.link(number, reached);
                insert.setLong(1, number);
                insert.setObject(2, entry.recordedAt().atOffset(ZoneOffset.UTC));
                insert.setLong(3, entry.position());
                insert.setBytes(4, reached.bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return reached;
    }

    void add(TrailSeal seal) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD_SEAL)) {
            insert.setLong(1, seal.sequence());
            insert.setObject(2, seal.sealedAt().atOffset(ZoneOffset.UTC));
            insert.setLong(3, seal.entries());
            insert.setBytes(4, seal.head().bytes());
            insert.setObject(5, seal.wholeUntil().atOffset(ZoneOffset.UTC));
            insert.setBytes(6, seal.previous().bytes());
            insert.setBytes(7, seal.hash().bytes());
            insert.executeUpdate();
        }
    }
}
