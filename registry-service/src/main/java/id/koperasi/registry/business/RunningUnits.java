package id.koperasi.registry.business;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.business.BusinessRejection.InThatState;
import id.koperasi.registry.business.UnitChanges.Cause;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** A unit closes, and opens again. Every such fact is a row of its own; the unit shows the last. */
@ApplicationScoped
class RunningUnits {

    private final FormedCooperatives cooperatives;
    private final BusinessUnits units;
    private final UnitChanges changes;
    private final StatedDates dates;

    RunningUnits(FormedCooperatives cooperatives, BusinessUnits units, UnitChanges changes, StatedDates dates) {
        this.cooperatives = cooperatives;
        this.units = units;
        this.changes = changes;
        this.dates = dates;
    }

    @Transactional
    BusinessUnit change(UUID cooperativeId, UUID unitId, boolean active, LocalDate day, String reason) {
        BusinessUnit unit = held(cooperativeId, unitId, day);
        dates.mustNotPrecede(day, unit.changedOn());
        if (unit.active() == active) {
            throw new RejectedException(new InThatState(active));
        }
        if (active) {
            changes.reopen(unit, day, reason);
        } else {
            changes.close(unit, day, Cause.CLOSED, reason);
        }
        return unit;
    }

    private BusinessUnit held(UUID cooperativeId, UUID unitId, LocalDate day) {
        CooperativeProfile cooperative = cooperatives.formed(cooperativeId);
        BusinessUnit unit =
                units.lock(cooperative.id(), unitId).orElseThrow(() -> new RejectedException(new NotFound()));
        dates.mustHaveCome(day, cooperative.zone());
        return unit;
    }
}
