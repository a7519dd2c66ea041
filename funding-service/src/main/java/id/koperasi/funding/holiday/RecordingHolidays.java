package id.koperasi.funding.holiday;

import id.koperasi.funding.holiday.HolidayRejection.DayTwice;
import id.koperasi.funding.holiday.HolidayRejection.OfAnotherYear;
import id.koperasi.funding.holiday.HolidayRejection.UnknownCalendar;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ministry tells the holidays of a year, or tells them anew. */
@ApplicationScoped
class RecordingHolidays {

    private final Holidays holidays;
    private final CurrentCaller caller;
    private final Event<HolidaysChanged> changed;

    RecordingHolidays(Holidays holidays, CurrentCaller caller, Event<HolidaysChanged> changed) {
        this.holidays = holidays;
        this.caller = caller;
        this.changed = changed;
    }

    @Transactional
    HolidayCalendar begin(HolidayCalendar calendar) {
        holidays.begin(calendar, caller.get().subject());
        Log.infof("Calendar of holidays begun: calendar=%s", calendar.code());
        return calendar;
    }

    @Transactional
    HolidayYear record(String calendar, int year, String decree, List<Holiday> days) {
        if (!holidays.has(calendar)) {
            throw new RejectedException(new UnknownCalendar());
        }
        Set<LocalDate> seen = new HashSet<>();
        for (Holiday day : days) {
            if (day.date().getYear() != year) {
                throw new RejectedException(new OfAnotherYear(day.date(), year));
            }
            if (!seen.add(day.date())) {
                throw new RejectedException(new DayTwice(day.date()));
            }
        }
        HolidayYear recorded =
                holidays.add(calendar, year, decree, days, caller.get().subject());
        changed.fire(new HolidaysChanged(calendar, year));
        Log.infof(
                "Holidays known: calendar=%s year=%d version=%d days=%d",
                calendar, year, recorded.version(), days.size());
        return recorded;
    }
}
