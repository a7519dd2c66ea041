package id.koperasi.funding.loan;

import id.koperasi.funding.schedule.DueDays;
import id.koperasi.funding.schedule.RepaymentTerms;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loan under a signed agreement, as it stands.
 *
 * @param id that of the application
 * @param cooperativeId who owes it
 * @param villageCode where that is
 * @param programmeCode whose money it is
 * @param agreement what was signed
 * @param status how far it is
 * @param sums what has moved
 * @param scheduleVersion which version of the schedule counts; 0 before anything is paid out
 * @param horizon up to when credits were used for what fell due
 */
public record Loan(
        UUID id,
        UUID cooperativeId,
        String villageCode,
        String programmeCode,
        Agreed agreement,
        LoanStatus status,
        Sums sums,
        int scheduleVersion,
        LocalDate horizon) {

    /**
     * What was signed; it never changes.
     *
     * @param number the number of the agreement
     * @param programmeVersion whose terms they are
     * @param amount rupiah
     * @param purpose what it is for: CAPITAL, OPERATING or BOTH
     * @param terms how it is paid back
     * @param dueDays by which calendar and rule its due days move
     * @param billedDaysBefore how long before its day an instalment is billed
     * @param collectibility by which method it is put into a class
     * @param signedOn when
     * @param drawBy the last day on which it can be drawn
     */
    public record Agreed(
            String number,
            int programmeVersion,
            Rupiah amount,
            String purpose,
            RepaymentTerms terms,
            DueDays dueDays,
            int billedDaysBefore,
            String collectibility,
            LocalDate signedOn,
            LocalDate drawBy) {}

    /**
     * What has moved.
     *
     * @param firstDisbursedOn when the first part was paid out
     * @param disbursed what was paid out
     * @param lapsed what was not drawn in time
     * @param capitalised interest that was added to the principal
     * @param principalPaid principal that came back
     * @param interestPaid interest that was paid
     * @param credit what was paid and not needed yet
     */
    public record Sums(
            @Nullable LocalDate firstDisbursedOn,
            Rupiah disbursed,
            Rupiah lapsed,
            Rupiah capitalised,
            Rupiah principalPaid,
            Rupiah interestPaid,
            Rupiah credit) {

        static final Sums NOTHING =
                new Sums(null, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);

        /** Principal that is owed, due or not. */
        public Rupiah outstanding() {
            return disbursed.plus(capitalised).minus(principalPaid);
        }
    }

    /** Whether the fund itself collects it no longer. */
    public boolean isGivenAway() {
        return status == LoanStatus.TRANSFERRED || status == LoanStatus.WRITTEN_OFF;
    }

    /** What can still be drawn. */
    public Rupiah undrawn() {
        return agreement.amount().minus(sums.disbursed()).minus(sums.lapsed());
    }
}
