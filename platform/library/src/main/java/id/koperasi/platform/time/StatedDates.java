package id.koperasi.platform.time;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Holds the dates that callers state against the day it is where the fact belongs. */
@ApplicationScoped
public class StatedDates {

    private final BusinessClock clock;

    StatedDates(BusinessClock clock) {
        this.clock = clock;
    }

    /** The day it is now in a zone. */
    public LocalDate today(IndonesianZone zone) {
        return clock.today(zone);
    }

    /** Refuses a day that has not begun in that zone. */
    public void mustHaveCome(LocalDate stated, IndonesianZone zone) {
        LocalDate today = today(zone);
        if (stated.isAfter(today)) {
            throw new RejectedException(new DateInTheFuture(stated, today));
        }
    }

    /** Refuses a day before the one that it follows from. */
    public void mustNotPrecede(LocalDate stated, LocalDate earliest) {
        if (stated.isBefore(earliest)) {
            throw new RejectedException(new DateOutOfOrder(stated, earliest));
        }
    }
}
