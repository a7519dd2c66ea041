package id.koperasi.platform.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** PostgreSQL 18 from a jar, as child of this process. It starts as root too. */
public final class EmbeddedDatabaseServer implements DatabaseServer {

    private static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofSeconds(30);
    private static final String PASSWORD_FOR_ALL = "host all all all scram-sha-256\n";
    private static final String NO_PASSWORD_YET = "host all postgres 127.0.0.1/32 trust\n" + PASSWORD_FOR_ALL;

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabaseServer(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /** A server for tests: fast, forgotten at its end, and with durability switched off. */
    public static EmbeddedDatabaseServer scratch() {
        return start(builder().setServerConfig("max_connections", "200"), "postgres");
    }

    /**
     * A durable server that keeps its data.
     *
     * @param folder where the data live; made at the first start
     * @param port the port to listen on
     * @param password the superuser's, set at the first start and asked for ever after
     */
    public static EmbeddedDatabaseServer kept(Path folder, int port, String password) {
        boolean first = !Files.exists(folder.resolve("PG_VERSION"));
        var builder = builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("wal_compression", "lz4");
        if (first) {
            builder.setDataDirectoryCustomizer(data -> write(data.toPath(), NO_PASSWORD_YET));
        }
        var database = start(builder, password);
        if (first) {
            database.closeDoor(folder);
        }
        return database;
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(START)
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "id-ID")
                .setLocaleConfig("locale", "C");
    }

    private static EmbeddedDatabaseServer start(EmbeddedPostgres.Builder builder, String password) {
        try {
            return new EmbeddedDatabaseServer(builder.start(), password);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private void closeDoor(Path folder) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password.replace("'", "''") + "'");
            write(folder, PASSWORD_FOR_ALL);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("the superuser's password could not be set", e);
        }
    }

    private static void write(Path folder, String rules) {
        try {
            Files.writeString(folder.resolve("pg_hba.conf"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String host() {
        return "localhost";
    }

    @Override
    public int port() {
        return server.getPort();
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
