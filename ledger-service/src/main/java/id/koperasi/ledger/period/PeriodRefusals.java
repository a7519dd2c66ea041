package id.koperasi.ledger.period;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why months are neither closed nor reopened. */
@ApplicationScoped
class PeriodRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(PeriodRejection.class);
    }
}
