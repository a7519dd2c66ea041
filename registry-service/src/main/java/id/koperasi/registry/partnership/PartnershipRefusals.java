package id.koperasi.registry.partnership;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.partnership.PartnershipRejection.AgreedAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why partnerships are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class PartnershipRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(PartnershipRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "partnership_agreement_unique" -> Optional.of(new AgreedAlready());
            default -> Optional.empty();
        };
    }
}
