package id.koperasi.registry.cooperative;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageHasCooperative;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why cooperatives are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class CooperativeRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(CooperativeRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "cooperative_village_unique" -> Optional.of(new VillageHasCooperative());
            default -> Optional.empty();
        };
    }
}
