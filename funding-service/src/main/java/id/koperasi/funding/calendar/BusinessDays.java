package id.koperasi.funding.calendar;

import id.koperasi.funding.calendar.DateRejection.InTheFuture;
import id.koperasi.funding.calendar.DateRejection.OutOfOrder;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;

/** Which day it is where a region is, and which days a command may state. */
@ApplicationScoped
public class BusinessDays {

    /** The region code of the nation, whose day is the capital's. */
    public static final String NATION = "ID";

    private static final Set<String> CENTRAL =
            Set.of("51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76");
    private static final Set<String> EASTERN = Set.of("81", "82", "91", "92", "93", "94", "95", "96");

    private final BusinessClock clock;

    BusinessDays(BusinessClock clock) {
        this.clock = clock;
    }

    /** The business date in a region, a village or the nation. */
    public LocalDate today(String regionCode) {
        return clock.today(zone(regionCode));
    }

    /** Refuses a day that has not come yet in that region. */
    public void refuseFuture(LocalDate day, String regionCode) {
        LocalDate today = today(regionCode);
        if (day.isAfter(today)) {
            throw new RejectedException(new InTheFuture(day, today));
        }
    }

    /** Refuses a day before the one that it follows from. */
    public void refuseBefore(LocalDate day, LocalDate notBefore) {
        if (day.isBefore(notBefore)) {
            throw new RejectedException(new OutOfOrder(day, notBefore));
        }
    }

    private static IndonesianZone zone(String regionCode) {
        String province = regionCode.substring(0, 2);
        if (CENTRAL.contains(province)) {
            return IndonesianZone.WITA;
        }
        return EASTERN.contains(province) ? IndonesianZone.WIT : IndonesianZone.WIB;
    }
}
