package id.koperasi.ledger.interest;

import id.koperasi.ledger.interest.SavingsInterest.Difference;
import id.koperasi.ledger.interest.SavingsInterest.Earned;
import id.koperasi.platform.money.Rupiah;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run credits: the interest of its month, and with it what was booked too late into months before. What is kept
 * back of a member is never more than he earns: the rest of it waits for what he earns later.
 *
 * @param credits what each member gets, both together
 * @param settled which differences are in it, and how much of each
 */
record DueInterest(List<Earned> credits, List<Difference> settled) {

    static DueInterest of(List<Earned> earned, List<Difference> differences) {
        var left = new LinkedHashMap<UUID, Rupiah>();
        earned.forEach(own -> left.merge(own.memberId(), own.interest(), Rupiah::plus));
        differences.stream()
                .filter(late -> late.amount().isPositive())
                .forEach(late -> left.merge(late.memberId(), late.amount(), Rupiah::plus));
        var settled = new ArrayList<Difference>(differences.size());
        for (Difference late : differences) {
            if (late.amount().isPositive()) {
                settled.add(late);
                continue;
            }
            Rupiah has = left.getOrDefault(late.memberId(), Rupiah.ZERO);
            Rupiah kept = late.amount().negate().min(has);
            if (kept.isPositive()) {
                left.put(late.memberId(), has.minus(kept));
                settled.add(new Difference(late.memberId(), late.month(), kept.negate()));
            }
        }
        return new DueInterest(
                left.entrySet().stream()
                        .filter(own -> own.getValue().isPositive())
                        .map(own -> new Earned(own.getKey(), own.getValue()))
                        .toList(),
                settled);
    }

    /** The words of the entry; null when it credits its own month alone. */
    @Nullable String note() {
        if (settled.isEmpty()) {
            return null;
        }
        return "Termasuk selisih jasa simpanan bulan "
                + settled.stream()
                        .map(Difference::month)
                        .distinct()
                        .sorted()
                        .map(YearMonth::toString)
                        .collect(Collectors.joining(", "))
                + " atas mutasi yang dibukukan kemudian";
    }
}
