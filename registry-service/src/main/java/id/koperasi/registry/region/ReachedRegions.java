package id.koperasi.registry.region;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;

/** The regions the caller is in charge of; every other one answers as if it were not there. */
@ApplicationScoped
public class ReachedRegions {

    private final Regions regions;
    private final CurrentCaller caller;

    ReachedRegions(Regions regions, CurrentCaller caller) {
        this.regions = regions;
        this.caller = caller;
    }

    /** A region that lies within the caller's own as a whole, so that a sum over it leaves nothing out. */
    public Region get(String code) {
        if (!caller.reach().coversRegion(code)) {
            throw new RejectedException(new NotFound());
        }
        return regions.get(code);
    }
}
