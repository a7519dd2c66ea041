package id.koperasi.platform.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A schema in a service's database in which another writes down what it saw. Neither of the service's two roles owns it:
 * it has an owner of its own, who migrates, and a role of its own, which writes.
 *
 * @param database of the service
 * @param name of the schema
 * @param role that writes; its owner is {@code <role>_owner}
 * @param ownerPassword of the owner
 * @param rolePassword of the role that writes
 */
public record WitnessSchema(
        ServiceDatabase database, String name, String role, String ownerPassword, String rolePassword) {

    public WitnessSchema {
        if (!name.matches("[a-z]{2,30}") || !role.matches("[a-z_]{2,50}")) {
            throw new IllegalArgumentException("not the names of a schema and its role: " + name + ", " + role);
        }
    }

    /** The role that owns the schema and runs its migrations. */
    public String owner() {
        return role + "_owner";
    }

    /** Makes schema and roles where they are missing, and sets the passwords; the database is there already. */
    public void create(DatabaseServer server) {
        try (Connection connection = server.connect(database.name());
                Statement statement = connection.createStatement()) {
            ServiceDatabase.role(statement, owner(), ownerPassword);
            ServiceDatabase.role(statement, role, rolePassword);
            statement.execute("grant connect on database " + database.name() + " to " + owner() + ", " + role);
            statement.execute("create schema if not exists " + name + " authorization " + owner());
            statement.execute("grant usage on schema " + name + " to " + role + ", " + database.owner() + ", "
                    + database.runtime());
        } catch (SQLException e) {
            throw new IllegalStateException("the schema " + name + " could not be made", e);
        }
    }
}
