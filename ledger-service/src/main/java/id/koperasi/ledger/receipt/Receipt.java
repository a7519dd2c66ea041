package id.koperasi.ledger.receipt;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt of money that came in.
 *
 * @param number in its cooperative and year, such as {@code 2026/000123}
 * @param sequence the same as a number, from 1 in each year
 * @param entryNumber in the journal
 * @param receivedOn business date
 * @param purpose what it was for
 * @param accounts the names of the accounts it went to
 * @param note what the teller wrote, may name a person
 * @param memberId who paid, where it was a member
 * @param office of whoever received it; null where nobody did by hand
 * @param token by which anybody finds it who holds the paper
 * @param voided whether its entry was undone
 */
record Receipt(
        String number,
        long sequence,
        long entryNumber,
        LocalDate receivedOn,
        Rupiah amount,
        String purpose,
        @Nullable String accounts,
        @Nullable String note,
        @Nullable UUID memberId,
        @Nullable String office,
        UUID token,
        boolean voided) {

    static String numberOf(int year, long sequence) {
        return "%d/%06d".formatted(year, sequence);
    }
}
