package id.koperasi.funding.proposal;

import id.koperasi.funding.proposal.Proposal.ProjectedMonth;
import id.koperasi.funding.schedule.Instalment;
import id.koperasi.funding.schedule.RepaymentSchedule;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the projection carries the debt, year by year of the loan: operating surplus over what falls due in the same
 * twelve months. No source has a formula; this is the debt service coverage ratio (DSCR) that banks usually look at.
 *
 * @param years in order
 */
record Coverage(List<Year> years) {

    private static final int MONTHS = 12;
    private static final int DECIMALS = 3;

    Coverage {
        years = List.copyOf(years);
    }

    /**
     * Twelve months of the loan, or what is left of them.
     *
     * @param year from 1
     * @param surplus receipts less payments of the projection
     * @param due principal and interest
     * @param ratio surplus over due, cut after the third decimal; absent while nothing falls due
     */
    record Year(
            int year, Rupiah surplus, Rupiah due, @Nullable BigDecimal ratio) {}

    static Coverage of(List<ProjectedMonth> projection, RepaymentSchedule schedule, int tenorMonths) {
        var years = new ArrayList<Year>();
        for (int first = 1; first <= tenorMonths; first += MONTHS) {
            int from = first;
            Rupiah surplus = projection.stream()
                    .filter(month -> isWithin(month.month(), from))
                    .map(ProjectedMonth::surplus)
                    .reduce(Rupiah.ZERO, Rupiah::plus);
            Rupiah due = schedule.instalments().stream()
                    .filter(line -> isWithin(line.number(), from))
                    .map(Instalment::amount)
                    .reduce(Rupiah.ZERO, Rupiah::plus);
            years.add(new Year(first / MONTHS + 1, surplus, due, ratio(surplus, due)));
        }
        return new Coverage(years);
    }

    /** Cut and not rounded, so that no floor is reached by rounding. */
    private static @Nullable BigDecimal ratio(Rupiah surplus, Rupiah due) {
        return due.isZero() ? null : surplus.toBigDecimal().divide(due.toBigDecimal(), DECIMALS, RoundingMode.FLOOR);
    }

    private static boolean isWithin(int month, int from) {
        return month >= from && month < from + MONTHS;
    }

    /** The year that carries it least. */
    Optional<Year> lowest() {
        return years.stream()
                .filter(year -> year.ratio() != null)
                .min(Comparator.comparing(year -> Objects.requireNonNull(year.ratio())));
    }
}
