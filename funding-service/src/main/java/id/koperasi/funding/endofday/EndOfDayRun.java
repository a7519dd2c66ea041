package id.koperasi.funding.endofday;

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
 */
record EndOfDayRun(
        String programmeCode,
        LocalDate businessDate,
        UUID afterLoan,
        Counts counts,
        Instant requestedAt,
        @Nullable Instant finishedAt) {

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
