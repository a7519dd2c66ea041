package id.koperasi.platform.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The only source of "now" in business code.
 *
 * <p>Instants are cut to microseconds, as fine as PostgreSQL keeps them, so that what was written compares
 * equal to what is read back. A test gives another {@link Clock} bean.
 */
@Singleton
public class BusinessClock {

    private final Clock clock;

    public BusinessClock(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The business date: the day it is now in that place. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }

    /** The business date in one of the three times of Indonesia. */
    public LocalDate today(IndonesianZone zone) {
        return today(zone.id());
    }
}
