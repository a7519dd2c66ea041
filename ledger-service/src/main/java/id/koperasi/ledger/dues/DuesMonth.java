package id.koperasi.ledger.dues;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a member owes for a month, and what he paid for it.
 *
 * @param month which
 * @param amount owed to this book; zero before his admission, when it is waived and when it was settled before
 * @param paid at most the amount
 * @param paidOn the business date of the last payment for it
 * @param waived whether a decision took it from him
 * @param pending whether what he was asked to pay, and has not paid yet, would settle more of it
 * @param settledBefore whether it was settled before this book took over
 */
record DuesMonth(
        YearMonth month,
        Rupiah amount,
        Rupiah paid,
        @Nullable LocalDate paidOn,
        boolean waived,
        boolean pending,
        boolean settledBefore) {

    /** How a month stands. */
    enum Status {
        PAID,
        PARTLY,
        /** He was asked to pay it from outside, and the bank has told of nothing yet. */
        PENDING,
        UNPAID,
        NOT_DUE,
        /** Before this book took over, as the opening balances say. */
        SETTLED_BEFORE
    }

    /** The same, where what is awaited settles more of it. */
    DuesMonth awaiting(DuesMonth settled) {
        return new DuesMonth(month, amount, paid, paidOn, waived, settled.paid.compareTo(paid) > 0, settledBefore);
    }

    /** What is left to pay. */
    Rupiah open() {
        return amount.minus(paid);
    }

    /** How it stands while {@code lastDue} is the last month that is due. */
    Status status(YearMonth lastDue) {
        if (settledBefore) {
            return Status.SETTLED_BEFORE;
        }
        if (amount.isZero()) {
            return Status.NOT_DUE;
        }
        if (open().isZero()) {
            return Status.PAID;
        }
        if (pending) {
            return Status.PENDING;
        }
        if (paid.isPositive()) {
            return Status.PARTLY;
        }
        return month.isAfter(lastDue) ? Status.NOT_DUE : Status.UNPAID;
    }
}
