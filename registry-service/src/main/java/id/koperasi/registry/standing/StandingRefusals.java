package id.koperasi.registry.standing;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why cooperatives do not stand otherwise. */
@ApplicationScoped
class StandingRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(StandingRejection.class);
    }
}
