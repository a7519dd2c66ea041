package id.koperasi.registry.outlet;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.outlet.OutletRejection.NoSuchFacility;
import id.koperasi.registry.outlet.OutletRejection.NoSuchUnit;
import id.koperasi.registry.outlet.OutletRejection.OutletSaysSoAlready;
import id.koperasi.registry.outlet.OutletRejection.PlanSettled;
import id.koperasi.registry.outlet.PlannedOutlets.PlannedOutlet;
import id.koperasi.registry.premises.Facilities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cooperative plans outlets; each opens as a business unit, or is dropped. */
@ApplicationScoped
class PlanningOutlets {

    private final FormedCooperatives cooperatives;
    private final PlannedOutlets outlets;
    private final Facilities facilities;
    private final RecordCorrections corrections;
    private final StatedDates dates;
    private final Ids ids;

    PlanningOutlets(
            FormedCooperatives cooperatives,
            PlannedOutlets outlets,
            Facilities facilities,
            RecordCorrections corrections,
            StatedDates dates,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.outlets = outlets;
        this.facilities = facilities;
        this.corrections = corrections;
        this.dates = dates;
        this.ids = ids;
    }

    @Transactional
    PlannedOutlet plan(UUID cooperativeId, OutletPlan plan) {
        CooperativeProfile cooperative = cooperatives.formed(cooperativeId);
        mustHave(cooperativeId, plan.facilityId());
        UUID id = ids.next();
        outlets.plan(id, cooperative, plan);
        return outlets.get(cooperativeId, id);
    }

    /** The unit stands on record, and does what was planned. */
    @Transactional
    PlannedOutlet open(UUID cooperativeId, UUID outletId, UUID unitId) {
        cooperatives.living(cooperativeId);
        PlannedOutlet outlet = planned(cooperativeId, outletId);
        if (!outlets.isUnit(cooperativeId, unitId, outlet.plan().function())) {
            throw new RejectedException(new NoSuchUnit(unitId, outlet.plan().function()));
        }
        outlets.opened(outletId, unitId);
        return outlets.get(cooperativeId, outletId);
    }

    @Transactional
    PlannedOutlet drop(UUID cooperativeId, UUID outletId, LocalDate day, String reason) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        dates.mustHaveCome(day, cooperative.zone());
        planned(cooperativeId, outletId);
        outlets.dropped(outletId, day, reason);
        return outlets.get(cooperativeId, outletId);
    }

    /** What was planned was told wrongly, whatever became of it; a unit that it became keeps its function. */
    @Transactional
    Correction<OutletPlan> correct(UUID cooperativeId, UUID outletId, OutletPlan told, Why why) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        PlannedOutlet outlet = outlets.lock(cooperativeId, outletId);
        if (told.equals(outlet.plan())) {
            throw new RejectedException(new OutletSaysSoAlready());
        }
        if (outlet.state() == OutletState.OPENED
                && told.function() != outlet.plan().function()) {
            throw new RejectedException(new PlanSettled(outlet.state()));
        }
        if (told.facilityId() != null && !told.facilityId().equals(outlet.plan().facilityId())) {
            mustHave(cooperativeId, told.facilityId());
        }
        outlets.tell(outletId, told);
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.PLANNED_OUTLET, outletId.toString()), outlet.plan(), told, why);
    }

    private PlannedOutlet planned(UUID cooperativeId, UUID outletId) {
        PlannedOutlet outlet = outlets.lock(cooperativeId, outletId);
        if (outlet.state() != OutletState.PLANNED) {
            throw new RejectedException(new PlanSettled(outlet.state()));
        }
        return outlet;
    }

    private void mustHave(UUID cooperativeId, @Nullable UUID facilityId) {
        if (facilityId != null && !facilities.holdInUse(cooperativeId, facilityId)) {
            throw new RejectedException(new NoSuchFacility(facilityId));
        }
    }
}
