package id.koperasi.registry.business;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.business.BusinessRejection.AdoptedAlready;
import id.koperasi.registry.business.BusinessRejection.OnlyPilotsAreModels;
import id.koperasi.registry.business.BusinessRejection.OwnPlan;
import id.koperasi.registry.business.ModelPlans.ModelPlan;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.BusinessEvent.ModelPlanAdopted;
import id.koperasi.registry.pilot.PilotDesignations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** The office makes the plan of a pilot a model, and other cooperatives adopt it as a plan of their own. */
@ApplicationScoped
class AdoptingPlans {

    private final FormedCooperatives cooperatives;
    private final BusinessPlans plans;
    private final ModelPlans models;
    private final PilotDesignations pilots;
    private final RatingPlans submitting;
    private final StatedDates dates;
    private final Outbox outbox;

    AdoptingPlans(
            FormedCooperatives cooperatives,
            BusinessPlans plans,
            ModelPlans models,
            PilotDesignations pilots,
            RatingPlans submitting,
            StatedDates dates,
            Outbox outbox) {
        this.cooperatives = cooperatives;
        this.plans = plans;
        this.models = models;
        this.pilots = pilots;
        this.submitting = submitting;
        this.dates = dates;
        this.outbox = outbox;
    }

    @Transactional
    ModelPlan make(UUID cooperativeId, UUID planId, LocalDate day) {
        CooperativeProfile cooperative = cooperatives.formed(cooperativeId);
        BusinessPlan plan =
                plans.lock(cooperative.id(), planId).orElseThrow(() -> new RejectedException(new NotFound()));
        dates.mustHaveCome(day, cooperative.zone());
        dates.mustNotPrecede(day, plan.submittedOn());
        if (!pilots.isPilotOn(cooperative.id(), day) || plan.adoptedFrom() != null) {
            throw new RejectedException(new OnlyPilotsAreModels(day));
        }
        models.make(plan, cooperative, day);
        return models.find(planId).orElseThrow();
    }

    /** Who adopts gets a plan of his own, to be rated like any other. */
    @Transactional
    BusinessPlan adopt(UUID cooperativeId, UUID planId, LocalDate day) {
        ModelPlan model = models.find(planId).orElseThrow(() -> new RejectedException(new NotFound()));
        if (model.cooperativeId().equals(cooperativeId)) {
            cooperatives.formed(cooperativeId);
            throw new RejectedException(new OwnPlan());
        }
        dates.mustNotPrecede(day, model.madeOn());
        if (plans.follows(cooperativeId, planId)) {
            throw new RejectedException(new AdoptedAlready());
        }
        BusinessPlan own = submitting.submit(
                new SubmitPlan(cooperativeId, model.title(), model.summary(), day, null, null, model.planId()));
        plans.flush();
        models.countAdoption(planId, cooperativeId);
        outbox.append(new ModelPlanAdopted(cooperativeId, own.id(), planId, model.cooperativeId(), day));
        return own;
    }
}
