package id.koperasi.registry.revision;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.revision.RevisionRejection.EndedHasCooperative;
import id.koperasi.registry.revision.RevisionRejection.Outdated;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why newer files are not taken, and which constraint of the database means which refusal. */
@ApplicationScoped
class RevisionRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(RevisionRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "region_revision_based_on_once" -> Optional.of(new Outdated());
            case "region_ended_has_no_cooperative" -> Optional.of(new EndedHasCooperative());
            default -> Optional.empty();
        };
    }
}
