package id.koperasi.deploy.bench;

import id.koperasi.deploy.scenario.client.RunFailedException;
import id.koperasi.deploy.scenario.client.Wire;
import java.sql.SQLException;
import java.time.Duration;

/** Waits until the services have heard what was announced, so that one measurement does not pay for the one before. */
final class Quiet {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ANNOUNCED = "select not exists (select from outbox_unsent)";
    private static final String HEARD =
            "select coalesce(max(moved_at) < clock_timestamp() - interval '3 seconds', true) from inbox_mark";

    private final Databases databases;

    Quiet(Databases databases) {
        this.databases = databases;
    }

    void await() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!databases.isTrue("ledger", ANNOUNCED) || !databases.isTrue("registry", HEARD)) {
                if (System.nanoTime() > until) {
                    throw new RunFailedException("the services did not catch up within " + PATIENCE);
                }
                Wire.pause(Duration.ofMillis(500));
            }
        } catch (SQLException e) {
            throw new RunFailedException("the databases of the stack: " + e.getMessage(), e);
        }
    }
}
