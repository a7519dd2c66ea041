package id.koperasi.platform.caller;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells the database, each time a connection is taken from the pool, which rows its user may see. It is told
 * every time and nothing is remembered: a setting that a rolled-back transaction took back must not count.
 */
@ApplicationScoped
class RowScope implements AgroalPoolInterceptor {

    private static final String SET = """
            select set_config('koperasi.everything', ?, false), set_config('koperasi.tenants', ?, false),
                   set_config('koperasi.regions', ?, false), set_config('koperasi.person', ?, false),
                   set_config('koperasi.machinery', ?, false), set_config('koperasi.caller', ?, false),
                   set_config('koperasi.client_region', ?, false)""";

    private final CurrentCaller caller;

    RowScope(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        boolean called = Arc.container().requestContext().isActive();
        Reach reach = called ? caller.reach() : Reach.NOTHING;
        try (PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, reach.everything() ? "on" : "off");
            set.setString(2, reach.tenants().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
            set.setString(3, reach.regions().stream().map(RowScope::quoted).collect(Collectors.joining(",", "{", "}")));
            set.setString(4, reach.person() == null ? "" : reach.person());
            set.setString(5, reach.machinery() ? "on" : "off");
            set.setString(6, called ? caller.get().subject() : "");
            set.setString(7, reach.clientRegion() == null ? "" : reach.clientRegion());
            set.execute();
        } catch (SQLException e) {
            throw new RowScopeException(e);
        }
    }

    private static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The scope could not be set, so the connection must not be used. */
    static final class RowScopeException extends RuntimeException {
        RowScopeException(SQLException cause) {
            super(cause);
        }
    }
}
