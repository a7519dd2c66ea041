package id.koperasi.funding.reconciliation;

import id.koperasi.funding.reconciliation.ReconciliationRejection.BalanceTold;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ReconciliationRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(ReconciliationRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("bank_balance_reference_unique")
                ? Optional.of(new BalanceTold())
                : Optional.empty();
    }
}
