package id.koperasi.deploy.bench;

import id.koperasi.deploy.scenario.client.RunFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** pgbench, on the same server, on copies of the ledger's tables that are thrown away. */
final class Yardstick implements AutoCloseable {

    private static final String DATABASE = "ledger";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Stack stack;
    private final Path folder;

    Yardstick(Stack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
        run(List.of("pgbench", "--version"));
        execute(text("yardstick/schema.sql"));
    }

    /** Statements a second. */
    double perSecond(String script, int connections, Duration time) {
        try {
            Path file = folder.resolve(script);
            Files.writeString(file, text("yardstick/" + script));
            String said = run(List.of(
                    "pgbench",
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--client=" + connections,
                    "--jobs=" + Math.min(2, connections),
                    "--time=" + time.toSeconds(),
                    "--file=" + file,
                    DATABASE));
            Matcher tps = TPS.matcher(said);
            if (!tps.find()) {
                throw new RunFailedException("pgbench said " + said);
            }
            return Double.parseDouble(tps.group(1));
        } catch (IOException e) {
            throw new RunFailedException("cannot write into " + folder, e);
        }
    }

    static String text(String name) {
        try (InputStream in = Yardstick.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try {
            new Databases(stack).execute(DATABASE, sql);
        } catch (SQLException e) {
            throw new RunFailedException("the yardstick's tables: " + e.getMessage(), e);
        }
    }

    private String run(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PGHOST",
                        "localhost",
                        "PGPORT",
                        String.format(Locale.ROOT, "%d", stack.postgresql()),
                        "PGUSER",
                        "postgres",
                        "PGPASSWORD",
                        stack.postgresqlPassword()));
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new RunFailedException(String.join(" ", command) + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new RunFailedException(
                    "pgbench is not on the path; Debian has it in postgresql-contrib, others in PostgreSQL's own packages",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailedException("interrupted", e);
        }
    }

    @Override
    public void close() {
        execute("drop schema if exists bench cascade");
    }
}
