package id.koperasi.deploy.scenario;

import java.io.PrintStream;
import java.util.Locale;

/** Says line by line how far the story is. */
final class Narrator {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Narrator(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        out.printf("%n%s%n", title);
    }

    void say(String line) {
        out.printf(Locale.ROOT, "%7.1f s  %s%n", seconds(), line);
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
