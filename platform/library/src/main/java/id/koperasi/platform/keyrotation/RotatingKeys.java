package id.koperasi.platform.keyrotation;

import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import id.koperasi.platform.request.Cursor;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes data keys from under an old master key, some at a time: what is sealed under them is not touched. */
@ApplicationScoped
class RotatingKeys {

    private static final int KEYS_AT_ONCE = 500;
    private static final String FIND =
            "select place, row_at::text, wrapped, master from keys_under_others(?, ?, ?::name, ?::tid)";
    private static final String REWRAP = "select key_rewrapped(?::name, ?::tid, ?, ?, ?)";

    private static final Pattern ROW = Pattern.compile("\\(\\d{1,9},\\d{1,4}\\)");

    private final DataSource database;
    private final Vault vault;

    RotatingKeys(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    private record Standing(String place, String row, WrappedKey key) {

        Cursor cursor() {
            return Cursor.of(place, row);
        }
    }

    /**
     * How far a rotation has come.
     *
     * @param rewrapped keys that were wrapped anew now
     * @param after where to go on; null at the end
     * @param done whether nothing was left anywhere
     */
    record Rotated(int rewrapped, @Nullable Cursor after, boolean done) {}

    /** Goes on after a place, or begins. */
    @Transactional
    Rotated some(@Nullable Cursor after) {
        try (Connection connection = database.getConnection()) {
            List<Standing> found = find(connection, after);
            int rewrapped = 0;
            for (Standing standing : found) {
                rewrapped += rewrap(connection, standing) ? 1 : 0;
            }
            Log.infof("Keys wrapped anew: keys=%d master=%s", rewrapped, vault.currentMasterKeyId());
            Cursor next = found.size() < KEYS_AT_ONCE ? null : found.getLast().cursor();
            return new Rotated(rewrapped, next, after == null && found.isEmpty());
        } catch (SQLException e) {
            throw new IllegalStateException("the keys could not be wrapped anew", e);
        }
    }

    private List<Standing> find(Connection connection, @Nullable Cursor after) throws SQLException {
        var found = new ArrayList<Standing>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, vault.currentMasterKeyId());
            find.setInt(2, KEYS_AT_ONCE);
            find.setString(3, after == null ? "" : after.text(0));
            find.setString(4, after == null ? "(0,0)" : row(after));
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    found.add(new Standing(
                            row.getString(1), row.getString(2), WrappedKey.of(row.getBytes(3), row.getString(4))));
                }
            }
        }
        return found;
    }

    private static String row(Cursor after) {
        String row = after.text(1);
        if (!ROW.matcher(row).matches()) {
            throw Cursor.invalid();
        }
        return row;
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
