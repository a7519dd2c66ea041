package id.koperasi.registry.amendment;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why particulars are not told anew. */
@ApplicationScoped
class AmendmentRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(AmendmentRejection.class);
    }
}
