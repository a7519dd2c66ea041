package id.koperasi.funding.office;

import id.koperasi.platform.caller.Offices;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** Which offices a person holds on the business date of the cooperative: not before the term begins nor after its end. */
@ApplicationScoped
class HeldOffices implements Offices {

    private final Officers officers;
    private final StatedDates dates;

    HeldOffices(Officers officers, StatedDates dates) {
        this.officers = officers;
        this.dates = dates;
    }

    /** An office in a cooperative that is not known yet gives no right: there is nothing it could be used on. */
    @Override
    public Set<Office> heldBy(String person) {
        return officers.appointmentsOf(person).stream()
                .filter(placed -> !placed.villageCode().isEmpty())
                .filter(placed ->
                        placed.officer().inOfficeOn(dates.today(IndonesianZone.ofRegion(placed.villageCode()))))
                .map(placed -> new Office(
                        placed.officer().cooperativeId(), placed.officer().office(), placed.villageCode()))
                .collect(Collectors.toSet());
    }
}
