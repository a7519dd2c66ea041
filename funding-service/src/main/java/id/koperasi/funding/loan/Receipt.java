package id.koperasi.funding.loan;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By how much what is paid of a loan changed; the books hear of it under this id. A payment that counts from before others
 * changes what these paid, so a part may be negative; together they are the money that came in.
 *
 * @param id the payment, or an id of its own when no money moved
 * @param loanId the loan
 * @param paymentId the payment that caused it, where one did
 * @param principal rupiah; interest that is added to the principal takes away from it
 * @param interest rupiah
 * @param credit what was put aside, or, negative, used
 * @param receivedOn business date
 */
public record Receipt(
        UUID id,
        UUID loanId,
        @Nullable UUID paymentId,
        Rupiah principal,
        Rupiah interest,
        Rupiah credit,
        LocalDate receivedOn) {

    /** The money that came in; none when a credit was used. */
    public Rupiah amount() {
        return principal.plus(interest).plus(credit);
    }
}
