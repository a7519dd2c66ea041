package id.koperasi.ledger.journal;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why entries are refused. */
@ApplicationScoped
class EntryRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(
                EntryRejection.class,
                JournalRejection.class,
                ReversalRejection.class,
                OpeningRejection.class,
                HoldRejection.class);
    }
}
