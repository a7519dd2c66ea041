package id.koperasi.funding.application;

import id.koperasi.funding.ledger.Booking;
import id.koperasi.platform.money.Rupiah;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one application.
 *
 * @param application itself
 * @param steps what happened, in order
 * @param returns why the analyst sent it back, in order
 * @param appraisal what the analyst found, once he has
 * @param votes of the committee, in order
 * @param agreement once it is signed
 * @param tranches that were paid out, in order
 * @param bookings which of them stand in the books of the cooperative
 */
record CaseFile(
        Application application,
        List<ApplicationStep> steps,
        List<AppraisalReturn> returns,
        @Nullable Appraisal appraisal,
        List<Vote> votes,
        @Nullable Agreement agreement,
        List<Tranche> tranches,
        Map<UUID, Booking> bookings) {

    /** How much of a line of the budget was paid out and did not come back. */
    Rupiah disbursed(BudgetLine line) {
        return tranches.stream()
                .filter(tranche -> tranche.purpose().equals(line.purpose()) && !tranche.isReturned())
                .map(Tranche::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
