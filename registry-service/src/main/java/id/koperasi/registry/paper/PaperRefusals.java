package id.koperasi.registry.paper;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.paper.PaperRejection.ReplacedAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why papers are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class PaperRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(PaperRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "paper_replaces_unique" -> Optional.of(new ReplacedAlready());
            default -> Optional.empty();
        };
    }
}
