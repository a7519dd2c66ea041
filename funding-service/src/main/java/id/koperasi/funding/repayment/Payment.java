package id.koperasi.funding.repayment;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cooperative paid.
 *
 * @param id its id
 * @param loanId of which loan
 * @param amount rupiah
 * @param early whether what is not needed for what is due repays principal at once
 * @param paidOn when
 * @param reference the bank's name for it, once and for all
 * @param channel how it became known
 * @param paidBy whose money it was, when it was not the cooperative's own
 */
record Payment(
        UUID id,
        UUID loanId,
        Rupiah amount,
        boolean early,
        LocalDate paidOn,
        String reference,
        Channel channel,
        @Nullable String paidBy) {

    /** How a payment became known. */
    enum Channel {
        /** Somebody of the fund told it. */
        API,
        /** It stood in the file of a bank. */
        BANK_FILE,
        /** A public budget paid for the cooperative. */
        SUPPORT
    }
}
