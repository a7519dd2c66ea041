package id.koperasi.registry.reportimport;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why lines of a file of annual reports are not taken. */
@ApplicationScoped
class ReportImportRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(ReportImportRejection.class);
    }
}
