package id.koperasi.platform.servers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A service's own database with its two roles: the owner, who migrates, and the runtime role, who owns
 * nothing. Neither may connect to another service's database.
 *
 * @param name of the service, and so of its database
 * @param ownerPassword of the role {@code <name>_owner}
 * @param runtimePassword of the role {@code <name>_app}
 */
public record ServiceDatabase(String name, String ownerPassword, String runtimePassword) {

    public ServiceDatabase {
        if (!name.matches("[a-z]{2,30}")) {
            throw new IllegalArgumentException("not the name of a service: " + name);
        }
    }

    /** The role that owns every table and runs the migrations. */
    public String owner() {
        return name + "_owner";
    }

    /** The role the service runs as. */
    public String runtime() {
        return name + "_app";
    }

    /** Makes database and roles where they are missing, and sets the passwords. */
    public void create(DatabaseServer server) {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            role(statement, owner(), ownerPassword);
            role(statement, runtime(), runtimePassword);
            if (!exists(statement, "select from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + owner());
            }
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to " + runtime());
        } catch (SQLException e) {
            throw new IllegalStateException("the database of " + name + " could not be made", e);
        }
        try (Connection connection = server.connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute("revoke all on schema public from public");
            statement.execute("alter schema public owner to " + owner());
            statement.execute("grant usage on schema public to " + runtime());
        } catch (SQLException e) {
            throw new IllegalStateException("the schema of " + name + " could not be prepared", e);
        }
    }

    static void role(Statement statement, String role, String password) throws SQLException {
        if (!exists(statement, "select from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role + " login");
        }
        statement.execute("alter role " + role + " password '" + password.replace("'", "''") + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
