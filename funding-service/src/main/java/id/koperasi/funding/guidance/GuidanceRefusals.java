package id.koperasi.funding.guidance;

import id.koperasi.funding.guidance.GuidanceRejection.ReceiptConfirmed;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class GuidanceRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(GuidanceRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("guidance_receipt_once") ? Optional.of(new ReceiptConfirmed()) : Optional.empty();
    }
}
