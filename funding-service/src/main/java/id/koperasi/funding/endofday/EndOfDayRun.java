package id.koperasi.funding.endofday;

import id.koperasi.funding.reconciliation.Obstacle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of one business day of a programme.
 *
 * @param programmeCode which programme
 * @param businessDate which day; it is data and not what the clock says
 * @param afterLoan how far it has come
 * @param counts what was done so far
 * @param requestedAt when somebody asked for it
 * @param finishedAt once it is done
 * @param comparing how far the comparison of balances after it is
 */
record EndOfDayRun(
        String programmeCode,
        LocalDate businessDate,
        UUID afterLoan,
        Counts counts,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        Comparing comparing) {

    /**
     * The comparison of balances after the day.
     *
     * @param comparedAt once it is done
     * @param attempts how often it could not be done
     * @param obstacle why not, the last time
     * @param nextAt when it has its turn again
     */
    record Comparing(
            @Nullable Instant comparedAt,
            int attempts,
            @Nullable Obstacle obstacle,
            @Nullable Instant nextAt) {}

    /**
     * What was done.
     *
     * @param loans looked at
     * @param billed instalments
     * @param letters written
     * @param changes of class
     * @param lapsed agreements that nobody drew in time
     */
    record Counts(int loans, int billed, int letters, int changes, int lapsed) {

        Counts plus(Counts other) {
            return new Counts(
                    loans + other.loans,
                    billed + other.billed,
                    letters + other.letters,
                    changes + other.changes,
                    lapsed + other.lapsed);
        }
    }
}
