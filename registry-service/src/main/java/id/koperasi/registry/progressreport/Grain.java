package id.koperasi.registry.progressreport;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How long the periods of a series are. */
enum Grain {
    DAY,
    /** From Monday to Sunday. */
    WEEK,
    MONTH;

    /** The last day of the period in which a day lies. */
    LocalDate end(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
        };
    }
}
