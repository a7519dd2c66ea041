package id.koperasi.ledger.dues;

import id.koperasi.platform.money.Rupiah;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a member's dues came to before the book: all months until one are settled, but for what is told of some.
 *
 * @param until the last month that was settled before the book; null when the book has no opening balances
 * @param open what was not paid of months until then
 */
record DuesHistory(@Nullable YearMonth until, SortedMap<YearMonth, Rupiah> open) {

    /** Nothing before the book. */
    static final DuesHistory NONE = new DuesHistory(null, new TreeMap<>());

    DuesHistory {
        open = new TreeMap<>(open);
    }

    /** Of somebody who paid until a month, while another was the last that was due. */
    static DuesHistory paidUntil(YearMonth paid, YearMonth lastDue, DuesFacts facts) {
        var open = new TreeMap<YearMonth, Rupiah>();
        for (YearMonth month = later(paid.plusMonths(1), facts.since());
                !month.isAfter(lastDue);
                month = month.plusMonths(1)) {
            put(open, month, facts.owed(month));
        }
        return new DuesHistory(later(paid, lastDue), open);
    }

    /** Of somebody who owed this much when a month was the last that was due: he paid the oldest months first. */
    static DuesHistory owing(Rupiah arrears, YearMonth lastDue, DuesFacts facts) {
        var open = new TreeMap<YearMonth, Rupiah>();
        Rupiah rest = arrears;
        for (YearMonth month = lastDue;
                rest.isPositive() && !month.isBefore(facts.since());
                month = month.minusMonths(1)) {
            Rupiah owed = facts.owed(month);
            Rupiah share = owed.min(rest);
            put(open, month, share);
            rest = rest.minus(share);
        }
        return new DuesHistory(lastDue, open);
    }

    private static void put(Map<YearMonth, Rupiah> open, YearMonth month, Rupiah amount) {
        if (amount.isPositive()) {
            open.put(month, amount);
        }
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    /** The last month that was settled before the book. */
    YearMonth settledUntil() {
        return Objects.requireNonNull(until, "nothing lies before the book");
    }

    /** Whether a month lies in it. */
    boolean covers(YearMonth month) {
        return until != null && !month.isAfter(until);
    }

    /** What was left to pay of a month in it. */
    Rupiah open(YearMonth month) {
        return open.getOrDefault(month, Rupiah.ZERO);
    }

    /** What was left to pay altogether. */
    Rupiah sum() {
        return open.values().stream().reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
