package id.koperasi.deploy.sealer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
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
            select cooperative_id
              from (select distinct on (cooperative_id) cooperative_id, finding
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

    /** The books with an alarm that has not ended. */
    Set<UUID> open() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OPEN);
                ResultSet row = query.executeQuery()) {
            var books = new HashSet<UUID>();
            while (row.next()) {
                books.add(row.getObject(1, UUID.class));
            }
            return books;
        }
    }
}
