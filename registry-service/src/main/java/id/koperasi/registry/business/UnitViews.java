package id.koperasi.registry.business;

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

    UnitViews(BusinessUnits units, UnitPremises premises, KbliRules kbli) {
        this.units = units;
        this.premises = premises;
        this.kbli = kbli;
    }

    BusinessUnitView of(BusinessUnit unit) {
        return of(unit, premises.photographs(unit.cooperativeId()));
    }

    /** All units of a cooperative in the order they were opened. */
    List<BusinessUnitView> all(UUID cooperativeId) {
        Map<UUID, List<UUID>> photographs = premises.photographs(cooperativeId);
        return units.of(cooperativeId).stream()
                .map(unit -> of(unit, photographs))
                .toList();
    }

    private BusinessUnitView of(BusinessUnit unit, Map<UUID, List<UUID>> photographs) {
        return BusinessUnitView.of(unit, kbli.fits(unit), photographs.getOrDefault(unit.id(), List.of()));
    }
}
