package id.koperasi.ledger.decision;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists what is refused because of where a cooperative stands. */
@ApplicationScoped
class DecisionRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(StandingRejection.class);
    }
}
