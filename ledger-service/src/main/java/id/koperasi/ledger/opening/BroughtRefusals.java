package id.koperasi.ledger.opening;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why opening balances of brought members are not taken. */
@ApplicationScoped
class BroughtRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(BroughtRejection.class);
    }
}
