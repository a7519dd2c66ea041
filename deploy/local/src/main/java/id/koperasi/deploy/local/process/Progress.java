package id.koperasi.deploy.local.process;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Tells the person at the terminal what happens, each line with the seconds since the start. */
public final class Progress {

    private final PrintStream out;
    private final InstantSource clock;
    private final Instant start;

    public Progress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** Prints one line with the time it has. */
    public void say(String line) {
        out.printf(Locale.ROOT, "%7.1f s  %s%n", elapsed().toMillis() / 1000.0, line);
        out.flush();
    }

    /** Prints text as it is. */
    public void print(String text) {
        out.println(text);
        out.flush();
    }

    /** How long this run has lasted. */
    public Duration elapsed() {
        return Duration.between(start, clock.instant());
    }
}
