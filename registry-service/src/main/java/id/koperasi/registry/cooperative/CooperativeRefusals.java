package id.koperasi.registry.cooperative;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.problem.RequestRejection.Conflict;
import id.koperasi.registry.cooperative.CooperativeRejection.DecreeOfAnother;
import id.koperasi.registry.cooperative.CooperativeRejection.ServesAnotherRegency;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageEnded;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageHasCooperative;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageShares;
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
            case "cooperative_village_not_served" -> Optional.of(new VillageShares());
            case "cooperative_moves_with_those_served" -> Optional.of(new ServesAnotherRegency());
            case "cooperative_village_in_force" -> Optional.of(new VillageEnded());
            case "cooperative_decree_unique", "cooperative_amendment_decree_unique" ->
                Optional.of(new DecreeOfAnother());
            // Two further cooperatives of one village at the same moment take the same number.
            case "cooperative_name_unique" -> Optional.of(new Conflict());
            default -> Optional.empty();
        };
    }
}
