package id.koperasi.registry.annual;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why reports of annual meetings are not taken. */
@ApplicationScoped
class ReportRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(ReportRejection.class);
    }
}
