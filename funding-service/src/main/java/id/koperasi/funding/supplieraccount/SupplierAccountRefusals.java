package id.koperasi.funding.supplieraccount;

import id.koperasi.funding.supplieraccount.SupplierAccountRejection.AskedAlready;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SupplierAccountRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(SupplierAccountRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("supplier_account_asked_once")
                ? Optional.of(new AskedAlready())
                : Optional.empty();
    }
}
