package id.koperasi.registry.identity;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.identity.IdentityRejection.NumberOfAnother;
import id.koperasi.registry.identity.IdentityRejection.RecordedAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why identity numbers are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class IdentityRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(IdentityRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "identity_number_kind_unique" -> Optional.of(new RecordedAlready());
            case "identity_number_number_unique" -> Optional.of(new NumberOfAnother());
            default -> Optional.empty();
        };
    }
}
