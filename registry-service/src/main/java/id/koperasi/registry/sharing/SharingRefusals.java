package id.koperasi.registry.sharing;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.sharing.SharingRejection.SharedBeyondItsEnd;
import id.koperasi.registry.sharing.SharingRejection.SharesAlready;
import id.koperasi.registry.sharing.SharingRejection.VillageCoveredThen;
import id.koperasi.registry.sharing.SharingRejection.VillageHasItsOwn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why villages do not share, and which constraint of the database means which refusal. */
@ApplicationScoped
class SharingRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(SharingRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "served_village_apart" -> Optional.of(new VillageCoveredThen());
            case "served_village_until_its_end" -> Optional.of(new SharedBeyondItsEnd());
            case "served_village_once", "served_village_pk" -> Optional.of(new SharesAlready());
            case "served_village_has_none" -> Optional.of(new VillageHasItsOwn());
            default -> Optional.empty();
        };
    }
}
