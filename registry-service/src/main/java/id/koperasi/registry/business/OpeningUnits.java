package id.koperasi.registry.business;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.business.BusinessRejection.OpenedBeforeFormation;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.Route;
import id.koperasi.registry.event.BusinessEvent.BusinessUnitOpened;
import id.koperasi.registry.progress.Activities;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** A cooperative opens a business unit, and so it lives. */
@ApplicationScoped
class OpeningUnits {

    private final FormedCooperatives cooperatives;
    private final BusinessUnits units;
    private final UnitPremises premises;
    private final Milestones milestones;
    private final Activities activities;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    OpeningUnits(
            FormedCooperatives cooperatives,
            BusinessUnits units,
            UnitPremises premises,
            Milestones milestones,
            Activities activities,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.units = units;
        this.premises = premises;
        this.milestones = milestones;
        this.activities = activities;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    BusinessUnit open(OpenUnit command) {
        CooperativeProfile cooperative = cooperatives.formed(command.cooperativeId());
        dates.mustHaveCome(command.openedOn(), cooperative.zone());
        mustNotPrecedeFormation(command.openedOn(), cooperative);
        premises.mustHave(cooperative.id(), command.facilityId());
        var unit = new BusinessUnit(ids.next(), cooperative, command);
        units.persist(unit);
        milestones.reached(cooperative.id(), cooperative.villageCode(), Milestone.UNIT_OPENED, unit.openedOn());
        activities.happened(cooperative.id(), cooperative.villageCode(), unit.openedOn(), "unit-opened");
        announce(unit);
        return unit;
    }

    /** A new cooperative opens nothing before it is a legal entity; an older one had units already. */
    static void mustNotPrecedeFormation(LocalDate openedOn, CooperativeProfile cooperative) {
        LocalDate formedOn = cooperative.formedOn();
        if (cooperative.route() == Route.NEW && formedOn != null && openedOn.isBefore(formedOn)) {
            throw new RejectedException(new OpenedBeforeFormation(formedOn));
        }
    }

    /** That it is open, or what is true of a unit of which that was announced before. */
    void announce(BusinessUnit unit) {
        outbox.append(new BusinessUnitOpened(
                unit.cooperativeId(), unit.id(), unit.function().name(), unit.name(), unit.kbli(), unit.openedOn()));
    }
}
