package id.koperasi.ledger;

import id.koperasi.platform.testing.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How tests look behind the service. */
public final class Database {

    private Database() {}

    /** A connection as the superuser, whom no policy binds. */
    public static Connection superuser() throws SQLException {
        return TestServers.database().connect("ledger");
    }

    /** A connection as the runtime role of the service. */
    public static Connection runtime() throws SQLException {
        return DriverManager.getConnection(TestServers.database().jdbcUrl("ledger"), "ledger_app", "app-secret");
    }

    public static long count(String sql, Object... arguments) {
        return Long.parseLong(rows(sql, arguments).getFirst());
    }

    /** The first column of all rows, as text. */
    public static List<String> rows(String sql, Object... arguments) {
        var rows = new ArrayList<String>();
        try (Connection connection = superuser();
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    public static void execute(String sql, Object... arguments) {
        try (Connection connection = superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }
}
