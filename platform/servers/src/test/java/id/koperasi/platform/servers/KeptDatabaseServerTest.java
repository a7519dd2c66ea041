package id.koperasi.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDatabaseServerTest {

    private static final String PASSWORD = "it's a secret";

    @TempDir
    Path folder;

    private Path data;
    private int port;

    @BeforeEach
    void begin() throws IOException {
        data = folder.resolve("postgresql");
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void end() {
        EmbeddedDatabaseServer.stop(data);
    }

    @Test
    void isDurableAndLetsNobodyInWithoutThePassword() throws SQLException {
        try (var server = start()) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "full_page_writes")).isEqualTo("on");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(EmbeddedDatabaseServer.running(data)).isEmpty();
    }

    @Test
    void findsItsDataAgainAlsoAfterItWasKilled() throws Exception {
        try (var server = start()) {
            execute(server, "create table kept (word text); insert into kept values ('first')");
        }
        EmbeddedDatabaseServer killed = start();
        execute(killed, "insert into kept values ('second')");
        ProcessHandle process = EmbeddedDatabaseServer.running(data).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(20, TimeUnit.SECONDS);
        killed.close();

        try (var server = start()) {
            assertThat(value(server, "select string_agg(word, ' ' order by word) from kept"))
                    .isEqualTo("first second");
        }
    }

    @Test
    void aServerThatWasLeftRunningIsFoundByItsFolderAndStopped() {
        start();
        ProcessHandle process = EmbeddedDatabaseServer.running(data).orElseThrow();

        EmbeddedDatabaseServer.stop(data);

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void anotherProcessWithTheNumberOfADeadServerIsNotTakenForIt() throws IOException {
        Files.createDirectories(data);
        Instant earlier =
                ProcessHandle.current().info().startInstant().orElseThrow().minusSeconds(3_600);
        Files.write(
                data.resolve("postmaster.pid"),
                List.of(Long.toString(ProcessHandle.current().pid()), "folder", "" + earlier.getEpochSecond()));

        assertThat(EmbeddedDatabaseServer.running(data)).isEmpty();
    }

    @Test
    void aFirstStartThatWasCutOffIsBegunAnew() throws Exception {
        Files.createDirectories(data.resolve("base"));
        Files.writeString(data.resolve("PG_VERSION"), "18\n");
        Files.writeString(data.resolve("postgresql.conf"), "half a file");
        Files.writeString(folder.resolve("postgresql.unfinished"), "");

        try (var server = start()) {
            assertThat(value(server, "select 'well'")).isEqualTo("well");
        }
        assertThat(folder.resolve("postgresql.unfinished")).doesNotExist();
    }

    private EmbeddedDatabaseServer start() {
        return EmbeddedDatabaseServer.kept(data, folder.resolve("server.log"), port, PASSWORD);
    }

    private static String setting(DatabaseServer server, String name) throws SQLException {
        return value(server, "select current_setting('" + name + "')");
    }

    private static String value(DatabaseServer server, String query) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static void execute(DatabaseServer server, String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
