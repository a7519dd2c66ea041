package id.koperasi.registry.business;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.business.MissingLicences.Missing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows units with what looks odd about them and with their photographs. */
@ApplicationScoped
class UnitViews {

    private final BusinessUnits units;
    private final UnitPremises premises;
    private final KbliRules kbli;
    private final MissingLicences licences;
    private final BusinessClock clock;

    UnitViews(
            BusinessUnits units, UnitPremises premises, KbliRules kbli, MissingLicences licences, BusinessClock clock) {
        this.units = units;
        this.premises = premises;
        this.kbli = kbli;
        this.licences = licences;
        this.clock = clock;
    }

    BusinessUnitView of(BusinessUnit unit) {
        return of(unit, premises.photographs(unit.cooperativeId()), missing(unit));
    }

    /** All units of a cooperative in the order they were opened. */
    List<BusinessUnitView> all(UUID cooperativeId) {
        Map<UUID, List<UUID>> photographs = premises.photographs(cooperativeId);
        List<BusinessUnit> all = units.of(cooperativeId);
        Map<UUID, List<Missing>> missing = all.isEmpty() ? Map.of() : missing(all.getFirst());
        return all.stream().map(unit -> of(unit, photographs, missing)).toList();
    }

    private Map<UUID, List<Missing>> missing(BusinessUnit unit) {
        return licences.of(unit.cooperativeId(), clock.today(IndonesianZone.ofRegion(unit.villageCode())));
    }

    private BusinessUnitView of(
            BusinessUnit unit, Map<UUID, List<UUID>> photographs, Map<UUID, List<Missing>> missing) {
        return BusinessUnitView.of(
                unit,
                kbli.fits(unit),
                photographs.getOrDefault(unit.id(), List.of()),
                missing.getOrDefault(unit.id(), List.of()));
    }
}
