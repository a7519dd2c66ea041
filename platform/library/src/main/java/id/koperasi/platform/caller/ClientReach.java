package id.koperasi.platform.caller;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Where a program that is bound to a region may change something. Row-level security hides what lies elsewhere; this is for what
 * looks past it, a function that asks for the office alone or a reply that is repeated.
 */
@ApplicationScoped
public class ClientReach {

    private static final String HOLDS = "select scope_client_holds(tenant_region(?))";

    private final CurrentCaller caller;
    private final DataSource database;

    ClientReach(CurrentCaller caller, DataSource database) {
        this.caller = caller;
        this.database = database;
    }

    /** Refuses a tenant elsewhere as one that does not exist. */
    public void mustHold(UUID tenant) {
        if (caller.reach().clientRegion() != null && !holds(tenant)) {
            throw new RejectedException(new NotFound());
        }
    }

    private boolean holds(UUID tenant) {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(HOLDS)) {
            ask.setObject(1, tenant);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("where a tenant is could not be read", e);
        }
    }
}
