package id.koperasi.ledger;

import id.koperasi.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How tests look behind the service. */
public final class Database {

    private static final TestDatabase LEDGER = new TestDatabase("ledger");

    private Database() {}

    /** A connection as the superuser, whom no policy binds. */
    public static Connection superuser() throws SQLException {
        return LEDGER.superuser();
    }

    /** A connection as the runtime role of the service. */
    public static Connection runtime() throws SQLException {
        return LEDGER.runtime();
    }

    public static long count(String sql, @Nullable Object... arguments) {
        return LEDGER.count(sql, arguments);
    }

    /** The first column of all rows, as text. */
    public static List<String> rows(String sql, @Nullable Object... arguments) {
        return LEDGER.rows(sql, arguments);
    }

    public static void execute(String sql, @Nullable Object... arguments) {
        LEDGER.execute(sql, arguments);
    }
}
