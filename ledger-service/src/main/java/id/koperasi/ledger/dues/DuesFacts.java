package id.koperasi.ledger.dues;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was decided about a member's dues, and what he paid.
 *
 * @param since the month of his admission, the first he owes
 * @param amounts what a month costs, each from its month on
 * @param waived months that a decision took from him
 * @param payments in the order of their days
 * @param history how his months stood when the book took over
 */
record DuesFacts(
        YearMonth since,
        NavigableMap<YearMonth, Rupiah> amounts,
        Set<YearMonth> waived,
        List<Payment> payments,
        DuesHistory history) {

    /**
     * A payment that stands.
     *
     * @param entryNumber in the journal
     * @param paidOn business date
     * @param amount rupiah
     * @param named what it pays for the months that it named; empty when it named none
     */
    record Payment(long entryNumber, LocalDate paidOn, Rupiah amount, Map<YearMonth, Rupiah> named) {

        Payment {
            named = Map.copyOf(named);
        }
    }

    DuesFacts {
        amounts = new TreeMap<>(amounts);
        waived = Set.copyOf(waived);
        payments = List.copyOf(payments);
    }

    /** What he owes this book for a month. */
    Rupiah owed(YearMonth month) {
        var amount = amounts.floorEntry(month);
        if (month.isBefore(since) || waived.contains(month) || amount == null) {
            return Rupiah.ZERO;
        }
        return history.covers(month) ? history.open(month) : amount.getValue();
    }

    /** Whether a month was settled before the book took over. */
    boolean settledBefore(YearMonth month) {
        return !month.isBefore(since)
                && !waived.contains(month)
                && history.covers(month)
                && history.open(month).isZero();
    }

    /** The same, as if this much more had come, after all that has. */
    DuesFacts with(Rupiah more) {
        var all = new ArrayList<>(payments);
        if (more.isPositive()) {
            all.add(new Payment(Long.MAX_VALUE, LocalDate.MAX, more, Map.of()));
        }
        return new DuesFacts(since, amounts, waived, all, history);
    }

    /** The same without one payment. */
    DuesFacts without(long entryNumber) {
        return new DuesFacts(
                since,
                amounts,
                waived,
                payments.stream()
                        .filter(payment -> payment.entryNumber() != entryNumber)
                        .toList(),
                history);
    }
}
