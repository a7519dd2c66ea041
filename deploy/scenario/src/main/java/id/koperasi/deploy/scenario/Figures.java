package id.koperasi.deploy.scenario;

import id.koperasi.deploy.scenario.client.RunFailedException;
import id.koperasi.deploy.scenario.client.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The table at the end: what the story says, what the stack says, and where that was read. */
final class Figures {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Narrator narrator;
    private final Duration patience;
    private final List<Figure> table = new ArrayList<>();

    /** @param patience how long a figure that follows from events may take to arrive */
    Figures(Narrator narrator, Duration patience) {
        this.narrator = narrator;
        this.patience = patience;
    }

    /**
     * A line of the table.
     *
     * @param name what is counted
     * @param expected by the story
     * @param found in the stack
     * @param where it was read
     */
    record Figure(String name, String expected, String found, String where) {

        boolean isRight() {
            return expected.equals(found);
        }
    }

    /** Reads a figure until it is what the story says, or for as long as events may take. */
    void check(String name, Object expected, String where, Supplier<Object> read) {
        String wanted = String.valueOf(expected);
        long until = System.nanoTime() + patience.toNanos();
        String found = String.valueOf(read.get());
        while (!found.equals(wanted) && System.nanoTime() < until) {
            Wire.pause(PAUSE);
            found = String.valueOf(read.get());
        }
        var figure = new Figure(name, wanted, found, where);
        table.add(figure);
        narrator.say((figure.isRight() ? "ok     " : "DIFFERS ") + name + ": " + found
                + (figure.isRight() ? "" : ", expected " + wanted));
    }

    /** Waits for what follows from events and is no figure of its own. */
    void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= until) {
                throw new RunFailedException("not so within " + patience.toSeconds() + " s: " + what);
            }
            Wire.pause(PAUSE);
        }
        narrator.say(what);
    }

    boolean areRight() {
        return table.stream().allMatch(Figure::isRight);
    }

    List<Figure> table() {
        return List.copyOf(table);
    }
}
