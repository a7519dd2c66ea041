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
 */
record DuesFacts(
        YearMonth since, NavigableMap<YearMonth, Rupiah> amounts, Set<YearMonth> waived, List<Payment> payments) {

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

    /** What he owes for a month. */
    Rupiah owed(YearMonth month) {
        var amount = amounts.floorEntry(month);
        return month.isBefore(since) || waived.contains(month) || amount == null ? Rupiah.ZERO : amount.getValue();
    }

    /** The same, as if this much more had come, after all that has. */
    DuesFacts with(Rupiah more) {
        var all = new ArrayList<>(payments);
        if (more.isPositive()) {
            all.add(new Payment(Long.MAX_VALUE, LocalDate.MAX, more, Map.of()));
        }
        return new DuesFacts(since, amounts, waived, all);
    }

    /** The same without one payment. */
    DuesFacts without(long entryNumber) {
        return new DuesFacts(
                since,
                amounts,
                waived,
                payments.stream()
                        .filter(payment -> payment.entryNumber() != entryNumber)
                        .toList());
    }
}
