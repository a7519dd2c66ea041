package id.koperasi.registry.premises;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.premises.PremisesRejection.ReportedAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why something about premises is refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class PremisesRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(PremisesRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "construction_report_day_unique" -> Optional.of(new ReportedAlready());
            default -> Optional.empty();
        };
    }
}
