package id.koperasi.registry.date;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.date.BusinessDateRejection.DateInTheFuture;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Holds stated dates against the day it is where the fact happens. */
@ApplicationScoped
public class BusinessDates {

    private final BusinessClock clock;

    BusinessDates(BusinessClock clock) {
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
}
