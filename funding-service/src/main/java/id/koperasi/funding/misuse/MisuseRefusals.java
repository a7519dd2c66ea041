package id.koperasi.funding.misuse;

import id.koperasi.funding.misuse.MisuseRejection.PaymentSettlesAnother;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class MisuseRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(MisuseRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("misuse_payment_pk") ? Optional.of(new PaymentSettlesAnother()) : Optional.empty();
    }
}
