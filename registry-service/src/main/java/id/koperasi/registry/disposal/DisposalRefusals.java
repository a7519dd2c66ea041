package id.koperasi.registry.disposal;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why a cooperative does not part with an asset. */
@ApplicationScoped
class DisposalRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(DisposalRejection.class);
    }
}
