package id.koperasi.deploy.bench;

import id.koperasi.deploy.scenario.client.RunFailedException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By which plans the ledger is asked, as its database tells them while the service asks: every statement of a request, those
 * within functions too, with the plan that a statement has once it is known.
 */
final class Plans implements AutoCloseable {

    /** PostgreSQL keeps to one plan after five; two connections may take turns. */
    private static final int TIMES = 14;

    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)] (.*)$");
    private static final Pattern DURATION = Pattern.compile("^LOG: +duration: ([0-9.]+) ms +plan:$");

    private static final String TELL = """
            alter role ledger_app in database ledger set session_preload_libraries = 'auto_explain';
            alter role ledger_app in database ledger set auto_explain.log_min_duration = 0;
            alter role ledger_app in database ledger set auto_explain.log_analyze = on;
            alter role ledger_app in database ledger set auto_explain.log_buffers = on;
            alter role ledger_app in database ledger set auto_explain.log_timing = off;
            alter role ledger_app in database ledger set auto_explain.log_nested_statements = on""";
    private static final String TELL_NO_MORE = """
            alter role ledger_app in database ledger reset session_preload_libraries;
            alter role ledger_app in database ledger reset auto_explain.log_min_duration;
            alter role ledger_app in database ledger reset auto_explain.log_analyze;
            alter role ledger_app in database ledger reset auto_explain.log_buffers;
            alter role ledger_app in database ledger reset auto_explain.log_timing;
            alter role ledger_app in database ledger reset auto_explain.log_nested_statements""";
    /** What is set for a role is heard by connections that are opened after it. */
    private static final String CONNECT_ANEW =
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'ledger_app' and datname = 'ledger'";

    private final Stack stack;
    private final Databases databases;
    private final Map<String, List<String>> told = new LinkedHashMap<>();

    Plans(Stack stack) {
        this.stack = stack;
        this.databases = new Databases(stack);
        say(TELL);
    }

    /**
     * Asks until the plan is settled, and keeps what the database said of the last time.
     *
     * @param cooperative whose book is asked; it tells the request's statements from those of others
     */
    void of(String what, String cooperative, Load load, LongFunction<byte[]> request) {
        for (int i = 0; i < TIMES; i++) {
            load.once(request.apply(i));
        }
        long before = size();
        load.once(request.apply(TIMES));
        told.put(what, statements(since(before), cooperative));
    }

    String markdown() {
        return told.entrySet().stream()
                .map(plan -> "### %s%n%n```%n%s%n```%n".formatted(plan.getKey(), String.join("\n", plan.getValue())))
                .collect(Collectors.joining("\n"));
    }

    /** Of each connection that named the cooperative, all it said. */
    private static List<String> statements(List<String> lines, String cooperative) {
        var byConnection = new LinkedHashMap<String, List<String>>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                Matcher duration = DURATION.matcher(entry.group(2));
                current = new ArrayList<>();
                if (duration.matches()) {
                    current = byConnection.computeIfAbsent(entry.group(1), any -> new ArrayList<>());
                    current.add("-- " + duration.group(1) + " ms");
                }
            } else {
                current.add(line.replace("\t", "  ").stripTrailing());
            }
        }
        return byConnection.values().stream()
                .filter(said -> said.stream().anyMatch(line -> line.contains(cooperative)))
                .flatMap(List::stream)
                .toList();
    }

    private Path log() {
        return stack.state().resolve("logs").resolve("postgresql.log");
    }

    private long size() {
        try {
            return Files.size(log());
        } catch (IOException e) {
            throw new RunFailedException(log() + " cannot be read", e);
        }
    }

    private List<String> since(long before) {
        try (var log = Files.newByteChannel(log())) {
            log.position(before);
            var bytes = Channels.newInputStream(log).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new RunFailedException(log() + " cannot be read", e);
        }
    }

    private void say(String sql) {
        try {
            databases.execute("ledger", sql);
            databases.execute("ledger", CONNECT_ANEW);
        } catch (SQLException e) {
            throw new RunFailedException("the ledger's database: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        say(TELL_NO_MORE);
    }
}
