package id.koperasi.platform.keyrotation;

import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Takes data keys from under an old master key, some at a time: what is sealed under them is not touched. */
@ApplicationScoped
class RotatingKeys {

    private static final int KEYS_AT_ONCE = 500;
    private static final String FIND = "select place, row_at::text, wrapped, master from keys_under_others(?, ?)";
    private static final String REWRAP = "select key_rewrapped(?::name, ?::tid, ?, ?, ?)";

    private final DataSource database;
    private final Vault vault;

    RotatingKeys(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    private record Standing(String place, String row, WrappedKey key) {}

    /**
     * How far a rotation has come.
     *
     * @param rewrapped keys that were wrapped anew now
     * @param done whether none was left when it was looked for
     */
    record Rotated(int rewrapped, boolean done) {}

    @Transactional
    Rotated some() {
        try (Connection connection = database.getConnection()) {
            List<Standing> found = find(connection);
            int rewrapped = 0;
            for (Standing standing : found) {
                rewrapped += rewrap(connection, standing) ? 1 : 0;
            }
            Log.infof("Keys wrapped anew: keys=%d master=%s", rewrapped, vault.currentMasterKeyId());
            return new Rotated(rewrapped, found.isEmpty());
        } catch (SQLException e) {
            throw new IllegalStateException("the keys could not be wrapped anew", e);
        }
    }

    private List<Standing> find(Connection connection) throws SQLException {
        var found = new ArrayList<Standing>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, vault.currentMasterKeyId());
            find.setInt(2, KEYS_AT_ONCE);
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    found.add(new Standing(
                            row.getString(1), row.getString(2), WrappedKey.of(row.getBytes(3), row.getString(4))));
                }
            }
        }
        return found;
    }

    private boolean rewrap(Connection connection, Standing standing) throws SQLException {
        WrappedKey now = vault.rewrap(standing.key());
        try (PreparedStatement rewrap = connection.prepareStatement(REWRAP)) {
            rewrap.setString(1, standing.place());
            rewrap.setString(2, standing.row());
            rewrap.setBytes(3, standing.key().bytes());
            rewrap.setBytes(4, now.bytes());
            rewrap.setString(5, now.masterKeyId());
            try (ResultSet row = rewrap.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
