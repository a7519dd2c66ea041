package id.koperasi.deploy.sealer;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes seals down. Nothing is ever changed that was. */
final class AddingSeals {

    private static final String ADD_SEAL = "insert into seal.seal values (?, ?, ?, ?, ?, ?)";
    private static final String ADD_BOOK = "insert into seal.sealed_book values (?)";
    // Hashes are sent as hexadecimal digits: the driver knows no array of byte arrays.
    private static final String ADD_BOOK_SEAL = """
            insert into seal.book_seal values (?, ?, ?, ?, ?, ?, ?, array(
                select decode(k.hash, 'hex') from unnest(?::text[]) with ordinality as k (hash, nr) order by k.nr))""";
    private static final String ADD_ENTRIES = """
            insert into seal.sealed_entry
            select ?, k.number, decode(k.hash, 'hex'), k.first_leaf
              from unnest(?::bigint[], ?::text[], ?::bigint[]) as k (number, hash, first_leaf)""";
    private static final String ADD_NODES = """
            insert into seal.node
            select ?, k.level, k.place, decode(k.hash, 'hex')
              from unnest(?::smallint[], ?::bigint[], ?::text[]) as k (level, place, hash)""";

    private final Connection connection;

    AddingSeals(Connection connection) {
        this.connection = connection;
    }

    /** Writes a seal down with all that it seals. */
    void add(Seal seal, List<SealedBook> books, List<Hash> leaves) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD_SEAL)) {
            insert.setLong(1, seal.sequence());
            insert.setObject(2, seal.sealedAt().atOffset(ZoneOffset.UTC));
            insert.setInt(3, seal.books());
            insert.setBytes(4, seal.root().bytes());
            insert.setBytes(5, seal.previous().bytes());
            insert.setBytes(6, seal.hash().bytes());
            insert.executeUpdate();
        }
        for (int place = 0; place < books.size(); place++) {
            SealedBook book = books.get(place);
            if (book.first()) {
                addBook(book.cooperativeId());
            }
            addTo(book, seal.sequence(), place, Merkle.path(place, leaves));
            addEntries(book);
            addNodes(book);
        }
    }

    private void addBook(UUID cooperativeId) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD_BOOK)) {
            insert.setObject(1, cooperativeId);
            insert.executeUpdate();
        }
    }

    private void addTo(SealedBook book, long sequence, int place, List<Hash> path) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD_BOOK_SEAL)) {
            insert.setObject(1, book.cooperativeId());
            insert.setLong(2, sequence);
            insert.setLong(3, book.last().number());
            insert.setBytes(4, book.last().hash().bytes());
            insert.setLong(5, book.tree().leaves());
            insert.setBytes(6, book.tree().root().bytes());
            insert.setInt(7, place);
            insert.setArray(8, hashes(path.stream()));
            insert.executeUpdate();
        }
    }

    private void addEntries(SealedBook book) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD_ENTRIES)) {
            insert.setObject(1, book.cooperativeId());
            insert.setArray(2, array("bigint", book.entries().stream().map(Entry::number)));
            insert.setArray(3, hashes(book.entries().stream().map(Entry::hash)));
            insert.setArray(4, array("bigint", book.firstLeaves().stream()));
            insert.executeUpdate();
        }
    }

    private void addNodes(SealedBook book) throws SQLException {
        List<GrowingTree.Node> grown = book.tree().grown();
        try (PreparedStatement insert = connection.prepareStatement(ADD_NODES)) {
            insert.setObject(1, book.cooperativeId());
            insert.setArray(2, array("smallint", grown.stream().map(node -> (short) node.level())));
            insert.setArray(3, array("bigint", grown.stream().map(GrowingTree.Node::place)));
            insert.setArray(4, hashes(grown.stream().map(GrowingTree.Node::hash)));
            insert.executeUpdate();
        }
    }

    private Array hashes(Stream<Hash> hashes) throws SQLException {
        return array("text", hashes.map(Hash::hex));
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
