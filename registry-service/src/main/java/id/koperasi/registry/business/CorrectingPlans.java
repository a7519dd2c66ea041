package id.koperasi.registry.business;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.business.BusinessRejection.PlanSaysSoAlready;
import id.koperasi.registry.business.BusinessRejection.PotentialElsewhere;
import id.koperasi.registry.business.BusinessRejection.RatedBeforeSubmission;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.event.BusinessEvent.BusinessPlanSubmitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * A business plan was written down wrongly and is told anew. A model that others adopt says what its plan says; what they
 * adopted before is a plan of their own and stays.
 */
@ApplicationScoped
class CorrectingPlans {

    private final ChangingCooperatives changing;
    private final BusinessPlans plans;
    private final ModelPlans models;
    private final Potentials potentials;
    private final RecordCorrections corrections;
    private final StatedDates dates;
    private final Outbox outbox;

    CorrectingPlans(
            ChangingCooperatives changing,
            BusinessPlans plans,
            ModelPlans models,
            Potentials potentials,
            RecordCorrections corrections,
            StatedDates dates,
            Outbox outbox) {
        this.changing = changing;
        this.plans = plans;
        this.models = models;
        this.potentials = potentials;
        this.corrections = corrections;
        this.dates = dates;
        this.outbox = outbox;
    }

    @Transactional
    Correction<PlanContent> correct(UUID cooperativeId, UUID planId, PlanContent told, Why why) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        BusinessPlan plan = plans.lock(cooperativeId, planId).orElseThrow(() -> new RejectedException(new NotFound()));
        PlanContent before = PlanContent.of(plan);
        if (told.equals(before)) {
            throw new RejectedException(new PlanSaysSoAlready());
        }
        check(cooperative, plan, told);
        plan.tell(told);
        plans.flush();
        models.tell(plan);
        outbox.append(new BusinessPlanSubmitted(
                cooperativeId,
                planId,
                plan.submittedOn(),
                plan.expectedRevenuePerYear(),
                plan.potentialId(),
                plan.adoptedFrom()));
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.BUSINESS_PLAN, planId.toString()), before, told, why);
    }

    private void check(CooperativeProfile cooperative, BusinessPlan plan, PlanContent told) {
        dates.mustHaveCome(told.submittedOn(), cooperative.zone());
        if (plan.ratedOn() != null && plan.ratedOn().isBefore(told.submittedOn())) {
            throw new RejectedException(new RatedBeforeSubmission(told.submittedOn()));
        }
        models.find(plan.id()).ifPresent(model -> dates.mustNotPrecede(model.madeOn(), told.submittedOn()));
        UUID followed = plan.adoptedFrom();
        if (followed != null) {
            models.find(followed).ifPresent(model -> dates.mustNotPrecede(told.submittedOn(), model.madeOn()));
        }
        UUID potential = told.potentialId();
        if (potential != null && !potentials.isOf(potential, cooperative.villageCode())) {
            throw new RejectedException(new PotentialElsewhere(potential));
        }
    }
}
