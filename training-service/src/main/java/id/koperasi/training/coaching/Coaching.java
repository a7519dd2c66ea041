package id.koperasi.training.coaching;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.training.coaching.CoachAssignments.Assigned;
import id.koperasi.training.coaching.CoachingBodies.Body;
import id.koperasi.training.coaching.CoachingRejection.BodyUnfit;
import id.koperasi.training.coaching.CoachingRejection.CoachExists;
import id.koperasi.training.event.TrainingEvent.CoachAssigned;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Coaches are registered, and the cooperatives of a region are given to them. */
@ApplicationScoped
class Coaching {

    private final Coaches coaches;
    private final CoachingBodies bodies;
    private final CoachAssignments assignments;
    private final Jurisdiction jurisdiction;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Ids ids;

    Coaching(
            Coaches coaches,
            CoachingBodies bodies,
            CoachAssignments assignments,
            Jurisdiction jurisdiction,
            Outbox outbox,
            BusinessClock clock,
            Ids ids) {
        this.coaches = coaches;
        this.bodies = bodies;
        this.assignments = assignments;
        this.jurisdiction = jurisdiction;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What a distribution has done.
     *
     * @param assigned how many cooperatives have a coach now who had none before
     * @param without how many still have none
     */
    record Distribution(int assigned, long without) {}

    @Transactional
    Coach register(
            String name,
            Organisation organisation,
            Region region,
            int capacity,
            @Nullable UUID body,
            @Nullable String account) {
        jurisdiction.mustReach(region);
        if (body != null
                && !bodies.find(body)
                        .filter(one -> sends(one, organisation, region))
                        .isPresent()) {
            throw new RejectedException(new BodyUnfit(body));
        }
        coaches.same(name, organisation, region).ifPresent(earlier -> {
            throw new RejectedException(new CoachExists(earlier.id()));
        });
        var coach = new Coach(ids.next(), name, organisation, region.code(), capacity, body, account);
        coaches.persist(coach);
        return coach;
    }

    /** A body sends coaches of its own organisation, within its own region. */
    private static boolean sends(Body body, Organisation organisation, Region region) {
        return body.organisation().equals(organisation.name())
                && (body.regionCode() == null || new Region(body.regionCode()).holds(region));
    }

    @Transactional
    Distribution distribute(Region region, Organisation organisation, LocalDate assignedOn) {
        jurisdiction.mustReach(region);
        jurisdiction.mustHaveCome(assignedOn, region);
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        List<Assigned> assigned = assignments.distribute(region, organisation, assignedOn, today);
        for (Assigned one : assigned) {
            outbox.append(new CoachAssigned(one.cooperativeId(), one.assignmentId(), organisation.name(), assignedOn));
        }
        long without = assignments.without(region, organisation, assignedOn, today);
        Log.infof(
                "Coaches assigned: region=%s organisation=%s assigned=%d without=%d",
                region.code(), organisation, assigned.size(), without);
        return new Distribution(assigned.size(), without);
    }
}
