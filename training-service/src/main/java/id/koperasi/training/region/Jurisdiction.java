package id.koperasi.training.region;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.training.region.RegionRejection.RegionOutsideReach;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the caller may say of a region: only of his own, and no fact before it has happened there. */
@ApplicationScoped
public class Jurisdiction {

    private final CurrentCaller caller;
    private final StatedDates dates;

    Jurisdiction(CurrentCaller caller, StatedDates dates) {
        this.caller = caller;
        this.dates = dates;
    }

    /** Refuses a region that is not within the caller's reach. */
    public void mustReach(Region region) {
        if (!caller.reach().coversRegion(region.code())) {
            throw new RejectedException(new RegionOutsideReach(region.code()));
        }
    }

    /** Refuses a day that is still to come in that region. */
    public void mustHaveCome(LocalDate day, Region region) {
        dates.mustHaveCome(day, region.zone());
    }

    /** The region a list is about: the one asked for, else the caller's own, else the whole nation. */
    public Optional<Region> asked(@Nullable String code) {
        return Optional.ofNullable(code != null ? code : caller.region()).map(Region::new);
    }
}
