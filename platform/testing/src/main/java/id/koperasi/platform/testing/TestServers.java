package id.koperasi.platform.testing;

import id.koperasi.platform.servers.Broker;
import id.koperasi.platform.servers.DatabaseServer;
import id.koperasi.platform.servers.EmbeddedBroker;
import id.koperasi.platform.servers.EmbeddedDatabaseServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * The PostgreSQL and the Kafka of a module's tests: each started when it is first asked for, shared by the
 * whole JVM and gone with it. With the system property {@code containers} they run in containers, else from
 * jars.
 *
 * <p>Quarkus loads test classes, and so this one, in several class loaders of one JVM. What is shared is
 * therefore a system property that holds the running server's address, not a field.
 */
public final class TestServers {

    /** The superuser's name and password: these servers listen on loopback only and hold nothing. */
    static final String SUPERUSER = "postgres";

    private static final String DATABASE = "koperasi.test.database";
    private static final String BROKER = "koperasi.test.broker";
    private static final String FAILED = "failed";

    private TestServers() {}

    /** The database server; closing it does nothing, for other tests use it. */
    public static DatabaseServer database() {
        String address = started(DATABASE, () -> {
            @SuppressWarnings("resource") // It ends with the JVM.
            DatabaseServer server = containers() ? ContainerDatabaseServer.start() : EmbeddedDatabaseServer.scratch();
            return server.host() + ":" + server.port();
        });
        registerDriver();
        int colon = address.lastIndexOf(':');
        return new SharedDatabaseServer(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    /** The broker; closing it does nothing, for other tests use it. */
    public static Broker broker() {
        return new SharedBroker(started(BROKER, () -> {
            @SuppressWarnings("resource") // It ends with the JVM.
            Broker server = containers() ? ContainerBroker.start() : EmbeddedBroker.scratch();
            return server.bootstrapServers();
        }));
    }

    /** DriverManager by itself finds only the drivers of the class loader that was the first to ask it. */
    private static void registerDriver() {
        try {
            Class.forName("org.postgresql.Driver");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("PostgreSQL's driver is not on the class path", e);
        }
    }

    /** Whether this run was asked to use containers: {@code -Dcontainers}. */
    static boolean containers() {
        String wanted = System.getProperty("containers");
        return wanted != null && !wanted.equals("false");
    }

    /** A string constant is one object in all class loaders, so it is the lock. */
    private static String started(String key, Supplier<String> start) {
        synchronized (key) {
            String address = System.getProperty(key);
            if (address == null) {
                // Whoever asks after a failure is refused at once, and does not wait minutes as the first did.
                System.setProperty(key, FAILED);
                address = start.get();
                System.setProperty(key, address);
            }
            if (address.equals(FAILED)) {
                throw new IllegalStateException("the server did not start for an earlier test, whose failure says why");
            }
            return address;
        }
    }

    private record SharedDatabaseServer(String host, int port) implements DatabaseServer {

        @Override
        public Connection connect(String database) throws SQLException {
            return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER);
        }

        @Override
        public void close() {
            // Ends with the JVM.
        }
    }

    private record SharedBroker(String bootstrapServers) implements Broker {

        @Override
        public void close() {
            // Ends with the JVM.
        }
    }
}
