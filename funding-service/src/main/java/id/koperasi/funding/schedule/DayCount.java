package id.koperasi.funding.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How days become a part of a year. Each counts in whole units of which a year has a fixed number, so that a period that
 * is cut in two comes to the same as the whole, without a fraction anywhere.
 */
public enum DayCount {
    /** Every month has 30 days and the year 360; the 31st counts as the 30th (30E/360). */
    THIRTY_360(360) {
        @Override
        long count(LocalDate day) {
            return 360L * day.getYear() + 30L * day.getMonthValue() + Math.min(day.getDayOfMonth(), 30);
        }
    },
    /** Days as they are, the year has 365. */
    ACTUAL_365(365) {
        @Override
        long count(LocalDate day) {
            return day.toEpochDay();
        }
    },
    /** Days as they are; one of a leap year is a 366th of it (ISDA). A unit is 1/(365·366) of a year. */
    ACTUAL_ACTUAL(365 * 366) {
        @Override
        long count(LocalDate day) {
            LocalDate newYear = day.withDayOfYear(1);
            long years = newYear.getYear();
            long ofThisYear = ChronoUnit.DAYS.between(newYear, day) * (day.isLeapYear() ? 365 : 366);
            return years * unitsPerYear() + ofThisYear;
        }
    };

    private final int unitsPerYear;

    DayCount(int unitsPerYear) {
        this.unitsPerYear = unitsPerYear;
    }

    /** Units up to a day, from a beginning that does not matter. */
    abstract long count(LocalDate day);

    /** How many units a year has. */
    public int unitsPerYear() {
        return unitsPerYear;
    }

    /** Units from a day to another. */
    public long units(LocalDate from, LocalDate until) {
        return count(until) - count(from);
    }
}
