package id.koperasi.platform.event;

import java.time.Duration;

/** Waits that double from the shortest to the longest. Not safe for more than one thread. */
final class Backoff {

    private final Duration shortest;
    private final Duration longest;
    private Duration next;

    Backoff(Duration shortest, Duration longest) {
        this.shortest = shortest;
        this.longest = longest;
        this.next = shortest;
    }

    Duration next() {
        return next;
    }

    /** The wait that is due now; the one after it is twice as long. */
    Duration advance() {
        Duration due = next;
        Duration twice = due.multipliedBy(2);
        next = twice.compareTo(longest) > 0 ? longest : twice;
        return due;
    }

    void reset() {
        next = shortest;
    }
}
