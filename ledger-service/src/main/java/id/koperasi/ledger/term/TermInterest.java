package id.koperasi.ledger.term;

import id.koperasi.ledger.interest.DayCount;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a sum earns between two days, the first counted and the last not. Days of a stretch that reaches into another year
 * count by the length of each year where the count is by actual years. Rounded once, to the sen, half a sen up.
 */
final class TermInterest {

    private static final int COMMON_YEAR = 365;
    private static final int LEAP_YEAR = 366;
    private static final int PERCENT = 100;

    private TermInterest() {}

    static Rupiah of(Rupiah principal, BigDecimal yearlyPercent, DayCount dayCount, LocalDate from, LocalDate until) {
        BigDecimal years = switch (dayCount) {
            case ACTUAL_365 -> BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until) * LEAP_YEAR);
            case ACTUAL_ACTUAL -> BigDecimal.valueOf(weighted(from, until));
        };
        return Rupiah.ofSen(BigDecimal.valueOf(principal.sen())
                .multiply(yearlyPercent)
                .multiply(years)
                .divide(BigDecimal.valueOf((long) PERCENT * COMMON_YEAR * LEAP_YEAR), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    static Rupiah share(Rupiah principal, BigDecimal percent) {
        return principal.times(percent.movePointLeft(2), RoundingMode.HALF_UP);
    }

    /** The days, each as the part of 365 x 366 that it is of its year. */
    private static long weighted(LocalDate from, LocalDate until) {
        long sum = 0;
        for (LocalDate day = from; day.isBefore(until); ) {
            LocalDate newYear = LocalDate.of(day.getYear() + 1, 1, 1);
            LocalDate end = newYear.isBefore(until) ? newYear : until;
            sum += ChronoUnit.DAYS.between(day, end) * (day.isLeapYear() ? COMMON_YEAR : LEAP_YEAR);
            day = end;
        }
        return sum;
    }
}
