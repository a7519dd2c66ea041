package id.koperasi.ledger.payroll;

import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of an employer's list.
 *
 * @param number as whoever opens the file counts
 * @param memberNumber in the book of members
 * @param memberId whose it is
 * @param kind of savings
 * @param amount what was taken from his wage
 * @param fault what is wrong with it
 * @param outcome what became of it
 * @param refusal why it was refused
 */
record PayrollRow(
        int number,
        @Nullable Long memberNumber,
        @Nullable UUID memberId,
        @Nullable SavingsKind kind,
        @Nullable Rupiah amount,
        @Nullable PayrollFault fault,
        @Nullable Outcome outcome,
        @Nullable String refusal) {

    /** What became of a row. */
    enum Outcome {
        POSTED,
        POSTED_BEFORE,
        REFUSED
    }
}
