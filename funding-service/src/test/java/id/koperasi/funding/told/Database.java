package id.koperasi.funding.told;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database as its owner sees it. */
public final class Database {

    private static final String WAITING = """
            select count(distinct l.pid)
              from pg_locks l join pg_stat_activity a on a.pid = l.pid
             where not l.granted and a.datname = current_database()""";

    private Database() {}

    /** Runs statements that a test needs and no caller may. */
    public static void change(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement and keeps what it locks until so many others wait; what it did counts before they go on. */
    public static void changeBefore(int others, String sql, Runnable theyBegin) {
        changeBefore(others, sql, theyBegin, () -> {});
    }

    /** The same, and looks at something while they wait. */
    public static void changeBefore(int others, String sql, Runnable theyBegin, Runnable meanwhile) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            theyBegin.run();
            Awaitility.await().until(() -> Integer.parseInt(rows(WAITING).getFirst()) >= others);
            meanwhile.run();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query, the columns of each with a bar between. */
    public static List<String> rows(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                var cells = new ArrayList<String>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    cells.add(row.getString(column));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }
}
