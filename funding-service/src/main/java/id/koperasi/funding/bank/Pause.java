package id.koperasi.funding.bank;

import java.time.Duration;

/** How long to wait before a bank is asked once more. */
public final class Pause {

    private static final int MOST_DOUBLINGS = 20;

    private Pause() {}

    /**
     * Twice as long each time, and never longer than the most.
     *
     * @param attempts how often it was asked already, from 1
     * @param first how long the first is
     * @param most which none exceeds
     */
    public static Duration after(int attempts, Duration first, Duration most) {
        Duration pause = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(most) > 0 ? most : pause;
    }
}
