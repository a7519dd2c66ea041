package id.koperasi.funding.guarantee;

import id.koperasi.funding.guarantee.GuaranteeRejection.CollateralPledged;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class GuaranteeRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(GuaranteeRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("collateral_proof_once") ? Optional.of(new CollateralPledged()) : Optional.empty();
    }
}
