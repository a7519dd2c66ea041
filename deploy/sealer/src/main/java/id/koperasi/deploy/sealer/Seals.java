package id.koperasi.deploy.sealer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The seals so far, and the books that are no longer as they were sealed. */
final class Seals implements SealLines {

    private static final String LATEST =
            "select sequence, sealed_at, books, root, previous from seal.seal order by sequence desc limit 1";
    private static final String AFTER =
            "select sequence, sealed_at, books, root, previous from seal.seal where sequence > ? order by sequence limit ?";
    private static final String CHANGED = """
            (select b.cooperative_id, b.last_entry_number as entries, b.chain_head as head, coalesce(s.entries, 0) as sealed_entries,
                    s.head as sealed_head, coalesce(s.leaves, 0) as sealed_leaves
               from public.book b
               left join lateral (
                    select * from seal.book_seal x where x.cooperative_id = b.cooperative_id order by x.sequence desc limit 1) s
                 on true
              where b.cooperative_id > ?
                and (b.last_entry_number <> coalesce(s.entries, 0) or b.chain_head <> s.head)
              order by b.cooperative_id
              limit ?)
             union all
            (select k.cooperative_id, null, null, s.entries, s.head, s.leaves
               from seal.sealed_book k
              cross join lateral (
                    select * from seal.book_seal x where x.cooperative_id = k.cooperative_id order by x.sequence desc limit 1) s
              where k.cooperative_id > ?
                and not exists (select from public.book b where b.cooperative_id = k.cooperative_id)
              order by k.cooperative_id
              limit ?)
             order by cooperative_id
             limit ?""";
    private static final String NODES = """
            select n.level, n.place, n.hash
              from unnest(?::smallint[], ?::bigint[]) as k (level, place)
              join seal.node n on n.cooperative_id = ? and n.level = k.level and n.place = k.place
             order by n.level desc""";
    private static final String FIRST_OTHER = """
            select min(k.number)
              from seal.sealed_entry k
              left join public.journal_entry e on e.cooperative_id = k.cooperative_id and e.number = k.number
             where k.cooperative_id = ? and k.hash is distinct from e.hash""";
    private static final String IS_OTHER = """
            select exists (
                select from seal.sealed_entry k
                  left join public.journal_entry e on e.cooperative_id = k.cooperative_id and e.number = k.number
                 where k.cooperative_id = ? and k.number = ? and k.hash is distinct from e.hash)""";
    private final Connection connection;

    Seals(Connection connection) {
        this.connection = connection;
    }

    @Nullable Seal latest() throws SQLException {
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

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("sequence"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getInt("books"),
                Hash.of(row.getBytes("root")),
                Hash.of(row.getBytes("previous")));
    }

    /** The books behind an id that are not as they were sealed, in the order of their ids. */
    List<BookState> changed(UUID after, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CHANGED)) {
            query.setObject(1, after);
            query.setInt(2, most);
            query.setObject(3, after);
            query.setInt(4, most);
            query.setInt(5, most);
            var books = new ArrayList<BookState>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    books.add(new BookState(
                            row.getObject("cooperative_id", UUID.class),
                            row.getObject("entries", Long.class),
                            hash(row, "head"),
                            row.getLong("sealed_entries"),
                            hash(row, "sealed_head"),
                            row.getLong("sealed_leaves")));
                }
            }
            return books;
        }
    }

    private static @Nullable Hash hash(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Hash.of(bytes);
    }

    /** The tree of a book as it was sealed. */
    GrowingTree tree(UUID cooperativeId, long leaves) throws SQLException {
        List<GrowingTree.Place> wanted = GrowingTree.edgeOf(leaves);
        var found = new ArrayList<GrowingTree.Node>();
        try (PreparedStatement query = connection.prepareStatement(NODES)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "smallint",
                            wanted.stream().map(GrowingTree.Place::level).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            wanted.stream().map(GrowingTree.Place::place).toArray()));
            query.setObject(3, cooperativeId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new GrowingTree.Node(
                            row.getInt("level"), row.getLong("place"), Hash.of(row.getBytes("hash"))));
                }
            }
        }
        if (found.size() != wanted.size()) {
            throw new IllegalStateException("the tree of " + cooperativeId + " has holes");
        }
        return GrowingTree.of(found);
    }

    /** Whether the journal says a sealed entry otherwise now, or no more. */
    boolean isOther(UUID cooperativeId, long number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(IS_OTHER)) {
            query.setObject(1, cooperativeId);
            query.setLong(2, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The first sealed entry that the journal says otherwise now, or no more: reads all that was sealed of a book. */
    @Nullable Long firstOther(UUID cooperativeId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIRST_OTHER)) {
            query.setObject(1, cooperativeId);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getObject(1, Long.class) : null;
            }
        }
    }
}
