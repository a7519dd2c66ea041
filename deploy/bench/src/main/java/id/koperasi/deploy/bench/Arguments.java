package id.koperasi.deploy.bench;

import id.koperasi.deploy.scenario.client.RunFailedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param state the state folder of the stack
 * @param portOffset as it was given to deploy/up
 * @param time how long each thing is measured
 * @param connections how many callers there are at once
 * @param postings how many there are in large books when deposits are measured once more
 * @param report where the table and the plans go as Markdown
 */
record Arguments(
        Path state,
        int portOffset,
        Duration time,
        int connections,
        int postings,
        @Nullable Path report) {

    private static final Set<String> NAMES =
            Set.of("--state", "--port-offset", "--seconds", "--connections", "--postings", "--report");

    static Arguments parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!NAMES.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new RunFailedException("not understood: " + arguments[i] + "; see deploy/bench/run --help");
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        String report = given.get("--report");
        return new Arguments(
                Path.of(given.getOrDefault("--state", ".koperasi")),
                number(given, "--port-offset", 0, 40_000),
                Duration.ofSeconds(number(given, "--seconds", 15, 300)),
                number(given, "--connections", 32, 256),
                number(given, "--postings", 1_000_000, 100_000_000),
                report == null ? null : Path.of(report));
    }

    private static int number(Map<String, String> given, String name, int otherwise, int most) {
        String text = given.getOrDefault(name, String.valueOf(otherwise));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            throw new RunFailedException(name + " is a number of at most " + most);
        }
        return Integer.parseInt(text);
    }
}
