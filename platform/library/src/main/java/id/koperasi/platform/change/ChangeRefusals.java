package id.koperasi.platform.change;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The refusals that every service with a {@link Change} can give. */
@ApplicationScoped
class ChangeRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(ChangeRejection.class);
    }
}
