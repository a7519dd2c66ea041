package id.koperasi.deploy.local.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends processes: first a request, then, when that is not heeded, by force. */
public final class Stopping {

    private Stopping() {}

    /**
     * Asks a process to end and waits.
     *
     * @return whether it ended by itself; false when it had to be killed
     */
    public static boolean stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (ended(process, patience)) {
            return true;
        }
        process.destroyForcibly();
        ended(process, Duration.ofSeconds(10));
        return false;
    }

    /** Waits for the end of a process; false when it still runs then. */
    public static boolean ended(ProcessHandle process, Duration patience) {
        process.onExit()
                .completeOnTimeout(process, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return !process.isAlive();
    }
}
