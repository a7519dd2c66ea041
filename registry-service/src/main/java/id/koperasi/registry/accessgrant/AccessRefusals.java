package id.koperasi.registry.accessgrant;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.accessgrant.AccessRejection.AccessOnRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why access is refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class AccessRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(AccessRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("access_letter_once_unique")
                ? Optional.of(new AccessOnRecord())
                : Optional.empty();
    }
}
