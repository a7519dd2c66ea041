package id.koperasi.funding.holiday;

import id.koperasi.funding.holiday.HolidayRejection.DayTwice;
import id.koperasi.funding.holiday.HolidayRejection.OfAnotherYear;
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
    HolidayYear record(int year, String decree, List<Holiday> days) {
        Set<LocalDate> seen = new HashSet<>();
        for (Holiday day : days) {
            if (day.date().getYear() != year) {
                throw new RejectedException(new OfAnotherYear(day.date(), year));
            }
            if (!seen.add(day.date())) {
                throw new RejectedException(new DayTwice(day.date()));
            }
        }
        HolidayYear recorded = holidays.add(year, decree, days, caller.get().subject());
        changed.fire(new HolidaysChanged(year));
        Log.infof("Holidays known: year=%d version=%d days=%d", year, recorded.version(), days.size());
        return recorded;
    }
}
