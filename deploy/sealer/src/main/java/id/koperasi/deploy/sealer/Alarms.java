package id.koperasi.deploy.sealer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which books are not sealed because something is wrong with them: told once, and once more when it is right again. */
final class Alarms {

    private static final System.Logger LOG = System.getLogger(Alarms.class.getName());
    private static final String RAISE = """
            insert into seal.alarm (cooperative_id, raised_at, finding, entry_number)
            select k.id, ?::timestamptz, k.finding, k.entry_number
              from (values (?::uuid, ?::text, ?::bigint)) as k (id, finding, entry_number)
              left join lateral (
                   select finding, entry_number from seal.alarm a where a.cooperative_id = k.id order by nr desc limit 1) a
                on true
             where (k.finding, k.entry_number) is distinct from (a.finding, a.entry_number)""";
    private static final String OPEN = """
            select cooperative_id, finding, entry_number
              from (select distinct on (cooperative_id) cooperative_id, finding, entry_number
                      from seal.alarm
                     order by cooperative_id, nr desc) a
             where finding <> 'IN_ORDER'""";

    private final Connection connection;

    Alarms(Connection connection) {
        this.connection = connection;
    }

    /** Notes what was found, unless it was noted last already. */
    void raise(UUID cooperativeId, Finding finding, @Nullable Long entryNumber, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RAISE)) {
            insert.setObject(1, now.atOffset(ZoneOffset.UTC));
            insert.setObject(2, cooperativeId);
            insert.setString(3, finding.name());
            insert.setObject(4, entryNumber);
            if (insert.executeUpdate() == 0) {
                return;
            }
        }
        LOG.log(
                finding == Finding.IN_ORDER ? System.Logger.Level.INFO : System.Logger.Level.ERROR,
                "Book looked at: cooperative={0} finding={1} entry={2}",
                cooperativeId.toString(),
                finding,
                String.valueOf(entryNumber));
    }

    /**
     * What was noted last of a book.
     *
     * @param finding what is wrong
     * @param entryNumber the first entry that is not right, where the finding is about one
     */
    record Standing(Finding finding, @Nullable Long entryNumber) {}

    /** The alarms that have not ended, by book. */
    Map<UUID, Standing> open() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OPEN);
                ResultSet row = query.executeQuery()) {
            var books = new HashMap<UUID, Standing>();
            while (row.next()) {
                books.put(
                        row.getObject(1, UUID.class),
                        new Standing(Finding.valueOf(row.getString(2)), row.getObject(3, Long.class)));
            }
            return books;
        }
    }
}
