package id.koperasi.funding.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * On which days banks work. Of a year whose holidays nobody has told yet, only the weekends are known.
 *
 * @param years the years whose holidays are known
 * @param holidays days without work besides the weekends
 * @param everyDay whether there is no day without work at all, so that nothing moves
 */
public record WorkingDays(Set<Integer> years, Set<LocalDate> holidays, boolean everyDay) {

    /** On every day. */
    public static final WorkingDays ALWAYS = new WorkingDays(Set.of(), Set.of(), true);

    /** Nothing but weekends is known. */
    public static final WorkingDays UNKNOWN = new WorkingDays(Set.of(), Set.of());

    public WorkingDays(Set<Integer> years, Set<LocalDate> holidays) {
        this(years, holidays, false);
    }

    public WorkingDays {
        years = Set.copyOf(years);
        holidays = Set.copyOf(holidays);
    }

    /** The day itself, or the next on which banks work. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The day itself, or the last before it on which banks work. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate last = day;
        while (!works(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /** The so-manyeth working day after a day. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate next = day;
        for (int i = 0; i < workingDays; i++) {
            next = onOrAfter(next.plusDays(1));
        }
        return next;
    }

    /** The last day of which the so-manyeth working day after it lies before this one. */
    public LocalDate lastOverdue(LocalDate asOf, int workingDays) {
        LocalDate day = asOf.minusDays(workingDays);
        while (!after(day, workingDays).isBefore(asOf)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Whether it cannot move any more: the holidays of its year are known, or none counts. */
    public boolean knows(LocalDate day) {
        return everyDay || years.contains(day.getYear());
    }

    private boolean works(LocalDate day) {
        return everyDay
                || (day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY
                        && !holidays.contains(day));
    }
}
