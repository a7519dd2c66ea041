package id.koperasi.ledger.admission;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why applications go no further. */
@ApplicationScoped
class AdmissionRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(AdmissionRejection.class);
    }
}
