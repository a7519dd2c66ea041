package id.koperasi.registry.progressrebuild;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.progressrebuild.RebuildRejection.RebuildRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why rebuilds are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class RebuildRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(RebuildRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "progress_rebuild_one_running" -> Optional.of(new RebuildRunning());
            default -> Optional.empty();
        };
    }
}
