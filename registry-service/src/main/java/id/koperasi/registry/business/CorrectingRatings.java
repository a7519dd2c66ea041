package id.koperasi.registry.business;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.business.BusinessRejection.NotRated;
import id.koperasi.registry.business.BusinessRejection.RatedBeforeSubmission;
import id.koperasi.registry.business.BusinessRejection.RatingSaysSoAlready;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.event.BusinessEvent.BusinessPlanRated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A rating was recorded wrongly and is told anew; what was told before stays known, and others hear of it again. */
@ApplicationScoped
class CorrectingRatings {

    private final ChangingCooperatives changing;
    private final BusinessPlans plans;
    private final RecordCorrections corrections;
    private final StatedDates dates;
    private final Outbox outbox;

    CorrectingRatings(
            ChangingCooperatives changing,
            BusinessPlans plans,
            RecordCorrections corrections,
            StatedDates dates,
            Outbox outbox) {
        this.changing = changing;
        this.plans = plans;
        this.corrections = corrections;
        this.dates = dates;
        this.outbox = outbox;
    }

    @Transactional
    Correction<PlanRating> correct(UUID cooperativeId, UUID planId, PlanRating told, Why why) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        BusinessPlan plan = plans.lock(cooperativeId, planId).orElseThrow(() -> new RejectedException(new NotFound()));
        if (plan.rating() == null) {
            throw new RejectedException(new NotRated());
        }
        PlanRating before = PlanRating.of(plan);
        if (told.equals(before)) {
            throw new RejectedException(new RatingSaysSoAlready());
        }
        dates.mustHaveCome(told.ratedOn(), cooperative.zone());
        if (told.ratedOn().isBefore(plan.submittedOn())) {
            throw new RejectedException(new RatedBeforeSubmission(plan.submittedOn()));
        }
        plan.rate(new RatePlan(cooperativeId, planId, told.rating(), told.reason(), told.ratedOn()));
        plans.flush();
        outbox.append(new BusinessPlanRated(cooperativeId, planId, told.rating().name(), told.ratedOn()));
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.PLAN_RATING, planId.toString()), before, told, why);
    }
}
