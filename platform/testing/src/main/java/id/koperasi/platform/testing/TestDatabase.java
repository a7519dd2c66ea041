package id.koperasi.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * How tests look behind a service: its database as the superuser, whom no policy binds. Connections are kept for the next
 * question, because a new one reads the catalogue and compiles every trigger again; so nothing may be set on them.
 */
public final class TestDatabase {

    private final String name;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    /** @param name of the service, and of its database */
    public TestDatabase(String name) {
        this.name = name;
    }

    /** A connection of one's own as the superuser. */
    public Connection superuser() throws SQLException {
        return TestServers.database().connect(name);
    }

    /** A connection of one's own as the runtime role of the service. */
    public Connection runtime() throws SQLException {
        return DriverManager.getConnection(TestServers.database().jdbcUrl(name), name + "_app", "app-secret");
    }

    /** The first column of all rows, as text. */
    public List<String> rows(String sql, @Nullable Object... arguments) {
        return run(sql, arguments, query -> {
            var rows = new ArrayList<String>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
            return rows;
        });
    }

    /** The number in the first column of the first row. */
    public long count(String sql, @Nullable Object... arguments) {
        return Long.parseLong(rows(sql, arguments).getFirst());
    }

    /** Changes something by hand. */
    public void execute(String sql, @Nullable Object... arguments) {
        run(sql, arguments, PreparedStatement::execute);
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, @Nullable Object[] arguments, Use<T> use) {
        try {
            Connection kept = idle.poll();
            Connection connection = kept == null ? superuser() : kept;
            boolean fine = false;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    statement.setObject(i + 1, arguments[i]);
                }
                T result = use.of(statement);
                fine = true;
                return result;
            } finally {
                if (fine) {
                    idle.push(connection);
                } else {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
