package id.koperasi.ledger.cashsheet;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why workbooks are not read. */
@ApplicationScoped
class CashSheetRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(CashSheetRejection.class);
    }
}
