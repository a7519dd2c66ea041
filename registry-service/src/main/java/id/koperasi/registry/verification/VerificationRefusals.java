package id.koperasi.registry.verification;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.verification.VerificationRejection.InquiryRunning;
import id.koperasi.registry.verification.VerificationRejection.VerifiedAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why verifications are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class VerificationRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(VerificationRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "authority_inquiry_one_pending" -> Optional.of(new InquiryRunning());
            case "verification_subject_unique" -> Optional.of(new VerifiedAlready());
            default -> Optional.empty();
        };
    }
}
