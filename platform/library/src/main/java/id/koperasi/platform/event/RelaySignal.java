package id.koperasi.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells this instance's relay that something was committed. Many commits are one signal. It is given after
 * the commit and outside of it: a NOTIFY inside the transaction would make all commits of the database queue.
 */
@ApplicationScoped
public class RelaySignal {

    private final Semaphore signal = new Semaphore(0);

    /** Wakes the relay; never waits. */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    boolean await(Duration longest) throws InterruptedException {
        boolean woken = signal.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        signal.drainPermits();
        return woken;
    }
}
