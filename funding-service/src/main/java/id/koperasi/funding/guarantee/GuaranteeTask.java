package id.koperasi.funding.guarantee;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answers for a loan by an office that he holds no longer; his successor is asked to sign.
 *
 * @param guaranteeId the guarantee of the predecessor, who stays bound meanwhile
 * @param loanId the loan
 * @param cooperativeId who owes it
 * @param villageCode where that is
 * @param programmeCode whose money it is
 * @param office which office
 * @param leftOn since when the one who is bound does not hold it
 * @param successor who holds it now; nobody while it is vacant
 * @param askedOn since when the successor is asked; absent while the office is vacant
 * @param dueOn by when he should have signed
 */
record GuaranteeTask(
        UUID guaranteeId,
        UUID loanId,
        UUID cooperativeId,
        String villageCode,
        String programmeCode,
        String office,
        LocalDate leftOn,
        @Nullable String successor,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate dueOn) {

    boolean isOverdueOn(LocalDate day) {
        return dueOn != null && dueOn.isBefore(day);
    }
}
