package id.koperasi.ledger.seal;

import id.koperasi.deploy.sealer.PublishedSeals;
import id.koperasi.deploy.sealer.Sealer;
import id.koperasi.ledger.Database;
import id.koperasi.platform.testing.ServiceStack;
import id.koperasi.platform.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;

/** The sealer as it runs beside the ledger, asked to seal when a test wants it; and those who tamper. */
final class Witness {

    static final Path FILE = Path.of("target/seals.jsonl");

    static {
        try {
            Files.deleteIfExists(FILE); // of an earlier run, on another database
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Witness() {}

    static Sealer.Outcome seal() throws SQLException {
        return seal("");
    }

    /** @param options of the connection, such as how long it waits */
    static Sealer.Outcome seal(String options) throws SQLException {
        return new Sealer(url() + options, "ledger_sealer", ServiceStack.SEALER_PASSWORD, InstantSource.system())
                .seal(new PublishedSeals(FILE));
    }

    static Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), "ledger_sealer", ServiceStack.SEALER_PASSWORD);
    }

    static Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), "ledger_owner", "owner-secret");
    }

    private static String url() {
        return TestServers.database().jdbcUrl("ledger");
    }

    static List<String> published() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As somebody does who owns the machine of the ledger: past grants, triggers and constraints. */
    static void byHand(String... changes) throws SQLException {
        try (Connection connection = Database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String change : changes) {
                statement.execute(change);
            }
        }
    }
}
