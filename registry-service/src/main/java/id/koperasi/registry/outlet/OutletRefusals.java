package id.koperasi.registry.outlet;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.outlet.OutletRejection.PlannedAlready;
import id.koperasi.registry.outlet.OutletRejection.UnitTaken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why plans for outlets are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class OutletRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(OutletRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "planned_outlet_name_unique" -> Optional.of(new PlannedAlready());
            case "planned_outlet_unit_unique" -> Optional.of(new UnitTaken());
            default -> Optional.empty();
        };
    }
}
