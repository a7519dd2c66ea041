package id.koperasi.training.coaching;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.training.coaching.CoachingRejection.CoachExists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why coaches are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class CoachingRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(CoachingRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("coach_name_unique") ? Optional.of(new CoachExists(null)) : Optional.empty();
    }
}
