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
 * What a run credits: the interest of its month, and with it what was booked too late into months before. Whoever would get
 * less than nothing gets nothing, and his differences wait for what he earns.
 *
 * @param credits what each member gets, both together
 * @param settled which differences are in it
 */
record DueInterest(List<Earned> credits, List<Difference> settled) {

    static DueInterest of(List<Earned> earned, List<Difference> differences) {
        var sums = new LinkedHashMap<UUID, Rupiah>();
        earned.forEach(own -> sums.merge(own.memberId(), own.interest(), Rupiah::plus));
        differences.forEach(late -> sums.merge(late.memberId(), late.amount(), Rupiah::plus));
        var credits = new ArrayList<Earned>(sums.size());
        sums.forEach((member, sum) -> {
            if (sum.isPositive()) {
                credits.add(new Earned(member, sum));
            }
        });
        return new DueInterest(
                credits,
                differences.stream()
                        .filter(late ->
                                sums.getOrDefault(late.memberId(), Rupiah.ZERO).isPositive())
                        .toList());
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
