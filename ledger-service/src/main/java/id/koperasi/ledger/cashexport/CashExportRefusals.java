package id.koperasi.ledger.cashexport;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why cash books are not written out. */
@ApplicationScoped
class CashExportRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(CashExportRejection.class);
    }
}
