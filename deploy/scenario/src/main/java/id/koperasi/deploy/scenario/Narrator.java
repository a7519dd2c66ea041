package id.koperasi.deploy.scenario;

import java.io.PrintStream;
import java.util.Locale;

/** Says line by line how far the story is. */
public final class Narrator {

    private final PrintStream out;
    private final long start = System.nanoTime();

    /** @param out where it says so */
    public Narrator(PrintStream out) {
        this.out = out;
    }

    /** Begins a part. */
    public void chapter(String title) {
        out.printf("%n%s%n", title);
    }

    /** Says a line. */
    public void say(String line) {
        out.printf(Locale.ROOT, "%7.1f s  %s%n", seconds(), line);
    }

    /** Since the beginning. */
    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
