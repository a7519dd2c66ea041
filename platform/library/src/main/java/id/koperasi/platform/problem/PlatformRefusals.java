package id.koperasi.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The refusals that every service can give. */
@ApplicationScoped
class PlatformRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(RequestRejection.class, Outage.class);
    }
}
