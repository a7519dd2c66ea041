package id.koperasi.platform.event;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The refusals of the operations on events, which every service has. */
@ApplicationScoped
class EventRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(EventRejection.class);
    }
}
