package id.koperasi.ledger.statement;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why statements are not shown. */
@ApplicationScoped
class StatementRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(StatementRejection.class, GeneralLedgerRejection.class);
    }
}
