package id.koperasi.training.coaching;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.training.coaching.CoachingBodies.Body;
import id.koperasi.training.coaching.CoachingBodies.LoadLimit;
import id.koperasi.training.coaching.CoachingRejection.BodyExists;
import id.koperasi.training.coaching.CoachingRejection.LoadLimitBackdated;
import id.koperasi.training.coaching.CoachingRejection.LoadLimitExists;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Who may send coaches into a region is taken down, and how many cooperatives one of them may be given. */
@ApplicationScoped
class ArrangingCoaching {

    private final CoachingBodies bodies;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    ArrangingCoaching(
            CoachingBodies bodies, Jurisdiction jurisdiction, CurrentCaller caller, BusinessClock clock, Ids ids) {
        this.bodies = bodies;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Body found(Organisation organisation, Region region, String name) {
        jurisdiction.mustReach(region);
        var body = new Body(ids.next(), organisation.name(), region.code(), name, 0);
        if (!bodies.found(body.id(), organisation, region.code(), name)) {
            throw new RejectedException(new BodyExists());
        }
        return body;
    }

    /** A limit counts from today at the earliest: what was given before stays given. */
    @Transactional
    LoadLimit limit(LoadLimit limit) {
        jurisdiction.mustReach(new Region(limit.regionCode()));
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        if (limit.validFrom().isBefore(today)) {
            throw new RejectedException(new LoadLimitBackdated(today));
        }
        if (!bodies.limit(limit, caller.get().subject())) {
            throw new RejectedException(new LoadLimitExists());
        }
        return limit;
    }
}
