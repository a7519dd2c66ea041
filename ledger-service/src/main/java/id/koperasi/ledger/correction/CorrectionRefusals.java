package id.koperasi.ledger.correction;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why numbers are not recorded. */
@ApplicationScoped
class CorrectionRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(CorrectionRejection.class);
    }
}
