package id.koperasi.ledger.dues;

import id.koperasi.ledger.dues.DuesFacts.Payment;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The months of a member. A payment settles the months it named; all other money settles the oldest open months first
 * and goes on to those to come (rapel, bayar di muka).
 */
final class DuesSchedule {

    private final DuesFacts facts;
    private final Map<YearMonth, Share> named = new HashMap<>();
    private final Deque<Share> free = new ArrayDeque<>();

    private DuesSchedule(DuesFacts facts) {
        this.facts = facts;
        facts.payments().forEach(this::put);
        List<Share> inOrder = new ArrayList<>(free);
        inOrder.sort(Comparator.comparing(Share::paidOn));
        free.clear();
        free.addAll(inOrder);
    }

    /** Money, and the day it came. */
    private record Share(Rupiah amount, LocalDate paidOn) {

        Share plus(Rupiah more, LocalDate on) {
            return new Share(amount.plus(more), on.isAfter(paidOn) ? on : paidOn);
        }
    }

    /** All months from his admission until this one, in their order; none when it lies before. */
    static List<DuesMonth> until(DuesFacts facts, YearMonth last) {
        var schedule = new DuesSchedule(facts);
        var months = new ArrayList<DuesMonth>();
        for (YearMonth month = facts.since(); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(schedule.settle(month));
        }
        return months;
    }

    private void put(Payment payment) {
        Rupiah rest = payment.amount();
        for (Map.Entry<YearMonth, Rupiah> share : payment.named().entrySet()) {
            Rupiah room = facts.owed(share.getKey()).minus(namedFor(share.getKey()));
            Rupiah fits = share.getValue().min(room);
            if (fits.isPositive()) {
                named.merge(
                        share.getKey(),
                        new Share(fits, payment.paidOn()),
                        (before, more) -> before.plus(more.amount(), more.paidOn()));
                rest = rest.minus(fits);
            }
        }
        if (rest.isPositive()) {
            free.add(new Share(rest, payment.paidOn()));
        }
    }

    private Rupiah namedFor(YearMonth month) {
        Share share = named.get(month);
        return share == null ? Rupiah.ZERO : share.amount();
    }

    private DuesMonth settle(YearMonth month) {
        Rupiah owed = facts.owed(month);
        Share paid = named.get(month);
        while (!free.isEmpty() && owed.compareTo(amountOf(paid)) > 0) {
            Share next = free.removeFirst();
            Rupiah taken = next.amount().min(owed.minus(amountOf(paid)));
            paid = paid == null ? new Share(taken, next.paidOn()) : paid.plus(taken, next.paidOn());
            if (next.amount().compareTo(taken) > 0) {
                free.addFirst(new Share(next.amount().minus(taken), next.paidOn()));
            }
        }
        return new DuesMonth(
                month,
                owed,
                amountOf(paid),
                paid == null ? null : paid.paidOn(),
                facts.waived().contains(month),
                false,
                facts.settledBefore(month));
    }

    private static Rupiah amountOf(@Nullable Share share) {
        return share == null ? Rupiah.ZERO : share.amount();
    }
}
