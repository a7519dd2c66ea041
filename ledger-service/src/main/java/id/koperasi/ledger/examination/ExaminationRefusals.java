package id.koperasi.ledger.examination;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why frozen books are not cleared. */
@ApplicationScoped
class ExaminationRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(ExaminationRejection.class);
    }
}
