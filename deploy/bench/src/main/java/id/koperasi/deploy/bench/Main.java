package id.koperasi.deploy.bench;

import id.koperasi.deploy.scenario.Narrator;
import id.koperasi.deploy.scenario.client.RunFailedException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Measures a running stack beside the yardstick. */
public final class Main {

    private Main() {}

    /** Ends with 0 when it could be measured, whatever the figures are. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            measure(Arguments.parse(arguments), out);
        } catch (RunFailedException | IOException e) {
            out.println("deploy/bench/run: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Arguments arguments, PrintStream out) throws IOException {
        var stack = new Stack(arguments.state(), arguments.portOffset());
        Path folder = Files.createTempDirectory("koperasi-bench-");
        try (var yardstick = new Yardstick(stack, folder)) {
            var measuring = new Measuring(stack, arguments, new Narrator(out));
            Table table = measuring.all(yardstick);
            out.println();
            out.print(table.text());
            if (arguments.report() != null) {
                Files.writeString(
                        arguments.report(),
                        "%s, %d processors, Java %s%n%n%s%n## Plans%n%n%s"
                                .formatted(
                                        LocalDate.now(ZoneOffset.UTC),
                                        Runtime.getRuntime().availableProcessors(),
                                        Runtime.version().feature(),
                                        table.markdown(),
                                        measuring.plans()));
            }
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
