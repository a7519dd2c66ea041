package id.koperasi.registry.older;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why what is told of older cooperatives is refused. */
@ApplicationScoped
class OlderRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(OlderRejection.class);
    }
}
