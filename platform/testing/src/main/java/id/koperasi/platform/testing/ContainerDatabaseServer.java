package id.koperasi.platform.testing;

import id.koperasi.platform.servers.DatabaseServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** PostgreSQL 18 in a container, with the settings of {@code EmbeddedDatabaseServer.scratch()}. */
final class ContainerDatabaseServer implements DatabaseServer {

    private static final int PORT = 5432;
    private static final String[] COMMAND = {
        "postgres",
        "-c",
        "fsync=off",
        "-c",
        "synchronous_commit=off",
        "-c",
        "full_page_writes=off",
        "-c",
        "max_connections=200"
    };

    private final GenericContainer<?> container;

    private ContainerDatabaseServer(GenericContainer<?> container) {
        this.container = container;
    }

    static ContainerDatabaseServer start() {
        GenericContainer<?> container = new GenericContainer<>(Containers.POSTGRESQL)
                .withEnv("POSTGRES_PASSWORD", TestServers.SUPERUSER)
                .withEnv("POSTGRES_INITDB_ARGS", "-E UTF8 --locale=C --locale-provider=icu --icu-locale=id-ID")
                .withCommand(COMMAND)
                // The image starts the server twice; only the second one listens to the network.
                .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*", 2));
        Containers.start(container, PORT);
        return new ContainerDatabaseServer(container);
    }

    @Override
    public String host() {
        return container.getHost();
    }

    @Override
    public int port() {
        return container.getMappedPort(PORT);
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), TestServers.SUPERUSER, TestServers.SUPERUSER);
    }

    @Override
    public void close() {
        container.stop();
    }
}
