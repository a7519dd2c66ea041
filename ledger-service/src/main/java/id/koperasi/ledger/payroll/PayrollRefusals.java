package id.koperasi.ledger.payroll;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why employers' lists are not taken. */
@ApplicationScoped
class PayrollRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(PayrollRejection.class);
    }
}
