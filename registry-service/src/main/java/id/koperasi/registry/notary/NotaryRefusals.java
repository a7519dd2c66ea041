package id.koperasi.registry.notary;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.notary.NotaryRegisterRejection.AccountOfAnotherNotary;
import id.koperasi.registry.notary.NotaryRegisterRejection.NotaryRegistered;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why the register of notaries is not changed, and which constraint of the database means which refusal. */
@ApplicationScoped
class NotaryRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(NotaryRegisterRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "notary_number_unique" -> Optional.of(new NotaryRegistered());
            case "notary_account_unique" -> Optional.of(new AccountOfAnotherNotary());
            default -> Optional.empty();
        };
    }
}
