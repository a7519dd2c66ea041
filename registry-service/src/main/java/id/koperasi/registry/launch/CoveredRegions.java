package id.koperasi.registry.launch;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.launch.LaunchRejection.OutsideReach;
import id.koperasi.registry.launch.LaunchRejection.RegionUnknown;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The regions that something covers: whose they must be, and how they are found from above and below. */
@ApplicationScoped
class CoveredRegions {

    private final Regions regions;
    private final CurrentCaller caller;

    CoveredRegions(Regions regions, CurrentCaller caller) {
        this.regions = regions;
        this.caller = caller;
    }

    /** A region that exists and that the caller is in charge of. */
    Region own(String code) {
        Region region = regions.find(code).orElseThrow(() -> new RejectedException(new RegionUnknown(code)));
        if (!caller.reach().coversRegion(code)) {
            throw new RejectedException(new OutsideReach(code));
        }
        return region;
    }

    /** A region with all above it: what covers one of them covers it. */
    static List<String> withAllAbove(String code) {
        var codes = new ArrayList<String>(List.of(Region.NATION));
        if (!code.equals(Region.NATION)) {
            for (int dot = code.indexOf('.'); dot > 0; dot = code.indexOf('.', dot + 1)) {
                codes.add(code.substring(0, dot));
            }
            codes.add(code);
        }
        return codes;
    }
}
