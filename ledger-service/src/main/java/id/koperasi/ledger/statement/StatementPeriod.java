package id.koperasi.ledger.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The days that a statement tells of.
 *
 * @param from the first
 * @param until the last
 */
record StatementPeriod(LocalDate from, LocalDate until) {

    /** The period of another year or month, ending on a day: it begins as many calendar months from this one as it ends. */
    StatementPeriod endingOn(LocalDate lastDay) {
        long months = ChronoUnit.MONTHS.between(YearMonth.from(lastDay), YearMonth.from(until));
        LocalDate first = from.minusMonths(months);
        return new StatementPeriod(first.isAfter(lastDay) ? lastDay : first, lastDay);
    }

    /** The calendar year up to a day. */
    static StatementPeriod yearTo(LocalDate day) {
        return new StatementPeriod(day.withDayOfYear(1), day);
    }
}
