package id.koperasi.registry.launch;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.launch.LaunchRejection.LaunchedAlready;
import id.koperasi.registry.launch.LaunchRejection.SignedAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why memoranda and launches are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class LaunchRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(LaunchRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "memorandum_number_unique" -> Optional.of(new SignedAlready());
            case "launch_day_unique" -> Optional.of(new LaunchedAlready());
            default -> Optional.empty();
        };
    }
}
