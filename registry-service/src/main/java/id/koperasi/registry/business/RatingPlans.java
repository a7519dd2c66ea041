package id.koperasi.registry.business;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.business.BusinessRejection.PotentialElsewhere;
import id.koperasi.registry.business.BusinessRejection.RatedAlready;
import id.koperasi.registry.business.BusinessRejection.RatedBeforeSubmission;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.BusinessEvent.BusinessPlanRated;
import id.koperasi.registry.event.BusinessEvent.BusinessPlanSubmitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A cooperative submits its business plan, and the office rates it. */
@ApplicationScoped
class RatingPlans {

    private final FormedCooperatives cooperatives;
    private final BusinessPlans plans;
    private final Potentials potentials;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    RatingPlans(
            FormedCooperatives cooperatives,
            BusinessPlans plans,
            Potentials potentials,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.plans = plans;
        this.potentials = potentials;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    BusinessPlan submit(SubmitPlan command) {
        CooperativeProfile cooperative = cooperatives.formed(command.cooperativeId());
        dates.mustHaveCome(command.submittedOn(), cooperative.zone());
        UUID potential = command.potentialId();
        if (potential != null && !potentials.isOf(potential, cooperative.villageCode())) {
            throw new RejectedException(new PotentialElsewhere(potential));
        }
        var plan = new BusinessPlan(ids.next(), cooperative, command);
        plans.persist(plan);
        outbox.append(new BusinessPlanSubmitted(
                cooperative.id(),
                plan.id(),
                plan.submittedOn(),
                plan.expectedRevenuePerYear(),
                plan.potentialId(),
                plan.adoptedFrom()));
        return plan;
    }

    @Transactional
    BusinessPlan rate(RatePlan command) {
        CooperativeProfile cooperative = cooperatives.formed(command.cooperativeId());
        BusinessPlan plan =
                plans.lock(cooperative.id(), command.planId()).orElseThrow(() -> new RejectedException(new NotFound()));
        dates.mustHaveCome(command.ratedOn(), cooperative.zone());
        if (plan.rating() != null) {
            throw new RejectedException(new RatedAlready(plan.rating()));
        }
        if (command.ratedOn().isBefore(plan.submittedOn())) {
            throw new RejectedException(new RatedBeforeSubmission(plan.submittedOn()));
        }
        plan.rate(command);
        outbox.append(new BusinessPlanRated(
                cooperative.id(), plan.id(), command.rating().name(), command.ratedOn()));
        return plan;
    }
}
