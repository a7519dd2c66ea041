package id.koperasi.platform.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 18 from a jar, as child of this process. It starts as root too. */
public final class EmbeddedDatabaseServer implements DatabaseServer {

    private static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Duration SAME_START = Duration.ofSeconds(10);
    private static final String PASSWORD_FOR_ALL = "host all all all scram-sha-256\n";
    private static final String NO_PASSWORD_YET = "host all postgres 127.0.0.1/32 trust\n" + PASSWORD_FOR_ALL;

    private final EmbeddedPostgres server;
    private final String password;
    private final @Nullable Path kept;

    private EmbeddedDatabaseServer(EmbeddedPostgres server, String password, @Nullable Path kept) {
        this.server = server;
        this.password = password;
        this.kept = kept;
    }

    /**
     * A server for tests: fast, forgotten at its end, and with durability switched off. The port it looked for can be
     * somebody's when it asks for it a moment later, so it is tried once more.
     */
    public static EmbeddedDatabaseServer scratch() {
        return new EmbeddedDatabaseServer(startScratch(), "postgres", null);
    }

    private static EmbeddedPostgres startScratch() {
        var builder = builder().setServerConfig("max_connections", "200");
        try {
            return builder.start();
        } catch (IOException e) {
            try {
                return builder.setPort(0).start();
            } catch (IOException again) {
                again.addSuppressed(e);
                throw new UncheckedIOException("PostgreSQL did not start", again);
            }
        }
    }

    /**
     * A durable server that keeps its data. Whoever starts it closes it, after those who use it.
     *
     * @param folder where the data live; made at the first start
     * @param output the file that receives what the server says
     * @param port the port to listen on
     * @param password the superuser's, set at the first start and asked for ever after
     */
    public static EmbeddedDatabaseServer kept(Path folder, Path output, int port, String password) {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        boolean first = forgetUnfinished(folder, unfinished);
        var builder = builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                // Not in the folder for temporary files: whatever tidies that must not touch a server that runs.
                .setOverrideWorkingDirectory(
                        folder.resolveSibling(folder.getFileName() + "-server").toFile())
                .setRegisterShutdownHook(false)
                .setOutputRedirector(Redirect.appendTo(output.toFile()))
                .setErrorRedirector(Redirect.appendTo(output.toFile()))
                .setPort(port)
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("wal_compression", "pglz");
        if (first) {
            builder.setDataDirectoryCustomizer(data -> write(data.toPath(), NO_PASSWORD_YET));
        }
        var database = new EmbeddedDatabaseServer(start(builder), password, folder);
        if (first) {
            database.closeDoor(folder);
            delete(unfinished);
        }
        return database;
    }

    /**
     * A first start that was cut off left neither data nor a password behind, but files that look as if it had.
     *
     * @param unfinished the note that stands beside the folder as long as the first start lasts
     * @return whether this is the first start
     */
    private static boolean forgetUnfinished(Path folder, Path unfinished) {
        if (Files.exists(folder.resolve("PG_VERSION")) && !Files.exists(unfinished)) {
            return false;
        }
        try {
            if (Files.exists(unfinished) && Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(EmbeddedDatabaseServer::delete);
                }
            }
            Files.createDirectories(folder);
            Files.writeString(unfinished, "the first start of " + folder.getFileName() + " is not over\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + folder, e);
        }
        return true;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(START)
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "id-ID")
                .setLocaleConfig("locale", "C");
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return builder.start();
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

    /**
     * The server that runs on a folder, whoever started it. Its own note in that folder names the process; one
     * that began at another time only bears the same number.
     */
    public static Optional<ProcessHandle> running(Path folder) {
        Path note = folder.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(note);
            if (lines.size() < 3) {
                return Optional.empty();
            }
            Instant began = Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim()));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().trim()))
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(start ->
                                    Duration.between(start, began).abs().compareTo(SAME_START) < 0)
                            .isPresent());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + note, e);
        }
    }

    /** Stops the server that runs on a folder without waiting for its clients, whoever started it. */
    public static void stop(Path folder) {
        running(folder).ifPresent(process -> {
            try {
                // An interrupt is PostgreSQL's fast stop; the signal that Java sends would wait for every client.
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
                awaitEnd(process);
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL could not be stopped", e);
            }
        });
    }

    /** Stops the server and waits for it; a busy one writes its last checkpoint first. */
    @Override
    public void close() {
        Optional<ProcessHandle> process = kept == null ? Optional.empty() : running(kept);
        try {
            server.close();
            process.ifPresent(EmbeddedDatabaseServer::awaitEnd);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit()
                .completeOnTimeout(process, STOP.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (process.isAlive()) {
            throw new IllegalStateException("PostgreSQL still runs after " + STOP + " as process " + process.pid());
        }
    }
}
