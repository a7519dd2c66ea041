package id.koperasi.registry.account;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something became of an account, as far as it did.
 *
 * @param openedOn when the bank opened it
 * @param verifiedOn when it was found to be the cooperative's
 * @param closedOn when the bank closed it
 */
@Schema(
        description =
                "The days on which something became of an account; left out where it did not, or where that was right.")
record AccountDates(
        @Schema(examples = "2025-09-29") @Nullable LocalDate openedOn,
        @Schema(examples = "2025-09-30") @Nullable LocalDate verifiedOn,
        @Schema(examples = "2026-02-27") @Nullable LocalDate closedOn) {

    static AccountDates of(BankAccount account) {
        return new AccountDates(account.openedOn(), account.verifiedOn(), account.closedOn());
    }

    /** These days, and those of an account where none is told. */
    AccountDates over(AccountDates before) {
        return new AccountDates(
                openedOn == null ? before.openedOn : openedOn,
                verifiedOn == null ? before.verifiedOn : verifiedOn,
                closedOn == null ? before.closedOn : closedOn);
    }

    /** Whether it tells a day on which nothing became of the account. */
    boolean goesBeyond(AccountDates before) {
        return (openedOn != null && before.openedOn == null)
                || (verifiedOn != null && before.verifiedOn == null)
                || (closedOn != null && before.closedOn == null);
    }
}
