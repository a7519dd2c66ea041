package id.koperasi.registry.registerfile;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why registers and their lines are not understood. */
@ApplicationScoped
class RegisterFileRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(RegisterRejection.class);
    }
}
