package id.koperasi.ledger.dues;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why dues are refused. */
@ApplicationScoped
class DuesRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(DuesRejection.class, DuesHistoryRejection.class);
    }
}
