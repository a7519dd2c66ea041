package id.koperasi.funding.schedule;

import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * What lender and cooperative agreed about paying back.
 *
 * @param annualRatePercent the rate, percent a year
 * @param tenorMonths instalments until the last, grace included
 * @param graceMonths instalments without principal at the beginning
 * @param graceCapitalised whether the interest of the grace is added to the principal instead of being paid
 * @param method how principal and interest fall due
 * @param dayCount how days become a part of a year
 * @param dueDay the day of the month
 * @param allocation what a payment pays first
 * @param early what principal that is repaid early changes
 * @param rounding what instalments are a multiple of; the last takes what is left
 */
public record RepaymentTerms(
        BigDecimal annualRatePercent,
        int tenorMonths,
        int graceMonths,
        boolean graceCapitalised,
        RepaymentMethod method,
        DayCount dayCount,
        int dueDay,
        AllocationOrder allocation,
        EarlyEffect early,
        Rupiah rounding) {

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
    private static final BigDecimal MONTHS_TIMES_PERCENT = BigDecimal.valueOf(1_200);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    public RepaymentTerms {
        if (annualRatePercent.signum() < 0 || tenorMonths < 1 || graceMonths < 0 || graceMonths >= tenorMonths) {
            throw new IllegalArgumentException("a rate below zero, no instalment, or none but those of the grace");
        }
        if (dueDay < 1 || dueDay > LAST_DAY_OF_EVERY_MONTH || !rounding.isPositive()) {
            throw new IllegalArgumentException("a due day that not every month has, or a rounding to nothing");
        }
    }

    /** The same with another rate, number of instalments, grace and due day. */
    public RepaymentTerms anew(BigDecimal rate, int months, int grace, int day) {
        return new RepaymentTerms(
                rate, months, grace, graceCapitalised, method, dayCount, day, allocation, early, rounding);
    }

    /** How many instalments have fallen due by a day. */
    public int instalmentsUntil(LocalDate firstDisbursed, LocalDate day) {
        int months = (int) YearMonth.from(firstDisbursed).until(YearMonth.from(day), ChronoUnit.MONTHS);
        return Math.max(0, day.getDayOfMonth() < dueDay ? months - 1 : months);
    }

    /** The nominal day of the how-manyeth instalment: the first falls due in the month after the first payment out. */
    LocalDate nominal(LocalDate firstDisbursed, int number) {
        return YearMonth.from(firstDisbursed).plusMonths(number).atDay(dueDay);
    }

    /** Interest on so many sen times units of the day count, rounded once. */
    Rupiah interest(BigInteger senUnits) {
        BigDecimal perUnit = PERCENT.multiply(BigDecimal.valueOf(dayCount.unitsPerYear()));
        BigDecimal steps = perUnit.multiply(BigDecimal.valueOf(rounding.sen()));
        return rounding.times(new BigDecimal(senUnits)
                .multiply(annualRatePercent)
                .divide(steps, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** One of so many equal parts; what does not divide is left to the last. */
    Rupiah part(Rupiah whole, int parts) {
        return whole(BigDecimal.valueOf(whole.sen()).divide(BigDecimal.valueOf(parts), EXACT_ENOUGH));
    }

    /** The instalment that pays a principal with its interest in so many equal ones. */
    Rupiah annuity(Rupiah principal, int instalments) {
        BigDecimal monthly = annualRatePercent.divide(MONTHS_TIMES_PERCENT, EXACT_ENOUGH);
        if (monthly.signum() == 0) {
            return part(principal, instalments);
        }
        BigDecimal growth = BigDecimal.ONE.add(monthly).pow(instalments, EXACT_ENOUGH);
        return whole(BigDecimal.valueOf(principal.sen())
                .multiply(monthly)
                .multiply(growth)
                .divide(growth.subtract(BigDecimal.ONE), EXACT_ENOUGH));
    }

    private Rupiah whole(BigDecimal sen) {
        return rounding.times(sen.divide(BigDecimal.valueOf(rounding.sen()), 0, RoundingMode.DOWN)
                .longValueExact());
    }
}
