package id.koperasi.registry.onboarding;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.onboarding.OnboardingRejection.HasAccount;
import id.koperasi.registry.onboarding.OnboardingRejection.IsSomebodys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why accounts are not tied, and which constraint of the database means which refusal. */
@ApplicationScoped
class OnboardingRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(OnboardingRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "account_binding_account_once" -> Optional.of(new IsSomebodys());
            case "account_binding_person_once" -> Optional.of(new HasAccount());
            default -> Optional.empty();
        };
    }
}
