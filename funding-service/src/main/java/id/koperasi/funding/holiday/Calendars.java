package id.koperasi.funding.holiday;

import id.koperasi.funding.schedule.DueDays;
import id.koperasi.funding.schedule.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All calendars as they are known now, read once for however many loans.
 *
 * @param years of every calendar
 */
public record Calendars(List<HolidayYear> years) {

    private static final String LEAVE = "collective-leave";

    public Calendars {
        years = List.copyOf(years);
    }

    /** On which days there is work, for a due day that moves by this calendar and rule. */
    public WorkingDays of(DueDays dueDays) {
        return switch (dueDays.rule()) {
            case NEXT_WORKING_DAY -> days(dueDays.calendar(), holiday -> true);
            case NEXT_UNLESS_LEAVE ->
                days(dueDays.calendar(), holiday -> !holiday.kind().equals(LEAVE));
            case STAYS -> WorkingDays.ALWAYS;
        };
    }

    private WorkingDays days(String calendar, Predicate<Holiday> counts) {
        List<HolidayYear> own =
                years.stream().filter(year -> year.calendar().equals(calendar)).toList();
        return new WorkingDays(
                own.stream().map(HolidayYear::year).collect(Collectors.toSet()),
                own.stream()
                        .flatMap(year -> year.days().stream())
                        .filter(counts)
                        .map(Holiday::date)
                        .collect(Collectors.<LocalDate>toSet()));
    }
}
