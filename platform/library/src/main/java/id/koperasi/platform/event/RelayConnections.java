package id.koperasi.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections of the relay's own, outside of the pool: it holds its advisory lock and its LISTEN as long as
 * it lives, and must not wait for a request to give a connection back.
 */
@ApplicationScoped
class RelayConnections {

    private static final int SOCKET_TIMEOUT_SECONDS = 30;
    private static final int CONNECT_TIMEOUT_SECONDS = 5;

    /** Facts are hidden from whoever does not say that he is the machinery. */
    private static final String MACHINERY = "-c koperasi.machinery=on";

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    RelayConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setApplicationName("outbox relay");
        database.setOptions(MACHINERY);
        database.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        database.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
        database.setTcpKeepAlive(true);
    }

    Connection open() throws SQLException {
        return database.getConnection();
    }
}
