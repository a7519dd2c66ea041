package id.koperasi.platform.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.platform.change.IdempotencyKeys.RequestKey;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** What was answered and is kept to be repeated, where it must be forgotten: its key is destroyed, its status stays. */
@ApplicationScoped
public class SavedReplies {

    private static final String SEALED = "select * from sealed_replies(?, ?)";
    private static final String FORGET = "select reply_forgotten(?, ?, ?, ?, ?)";
    private static final int ROWS_AT_ONCE = 500;

    private final DataSource database;
    private final Vault vault;

    SavedReplies(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * Forgets the replies about a tenant that say something.
     *
     * @param things what else of his they may be about
     * @param says whether a body says it
     * @return how many did
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int forget(UUID tenant, Collection<UUID> things, Predicate<String> says) {
        try (Connection connection = database.getConnection()) {
            List<RequestKey> found = find(connection, tenant, things, says);
            for (RequestKey key : found) {
                forget(connection, tenant, key);
            }
            return found.size();
        } catch (SQLException e) {
            throw new IllegalStateException("replies could not be forgotten", e);
        }
    }

    private List<RequestKey> find(Connection connection, UUID tenant, Collection<UUID> things, Predicate<String> says)
            throws SQLException {
        var found = new ArrayList<RequestKey>();
        try (PreparedStatement find = connection.prepareStatement(SEALED)) {
            find.setFetchSize(ROWS_AT_ONCE);
            find.setObject(1, tenant);
            find.setArray(2, connection.createArrayOf("text", things.toArray()));
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    var key = new RequestKey(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                    var dataKey = WrappedKey.of(row.getBytes(6), row.getString(7));
                    if (says.test(new String(vault.open(dataKey, row.getBytes(5), key.place()), UTF_8))) {
                        found.add(key);
                    }
                }
            }
        }
        return found;
    }

    private static void forget(Connection connection, UUID tenant, RequestKey key) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setObject(key.bind(forget), tenant);
            forget.execute();
        }
    }
}
