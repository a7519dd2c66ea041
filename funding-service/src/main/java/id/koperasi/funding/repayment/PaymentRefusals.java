package id.koperasi.funding.repayment;

import id.koperasi.funding.repayment.PaymentRejection.PaymentRecorded;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PaymentRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(PaymentRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("payment_reference_unique")
                ? Optional.of(new PaymentRecorded(null))
                : Optional.empty();
    }
}
