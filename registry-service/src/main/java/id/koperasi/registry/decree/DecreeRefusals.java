package id.koperasi.registry.decree;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.decree.DecreeRejection.CheckedSoAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why checks of decrees are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class DecreeRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(DecreeRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "decree_check_paper_once" -> Optional.of(new CheckedSoAlready());
            default -> Optional.empty();
        };
    }
}
