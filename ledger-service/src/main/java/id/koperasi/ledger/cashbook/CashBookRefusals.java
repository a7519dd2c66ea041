package id.koperasi.ledger.cashbook;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why rows of cash books are not decided on. */
@ApplicationScoped
class CashBookRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(CashBookRejection.class);
    }
}
