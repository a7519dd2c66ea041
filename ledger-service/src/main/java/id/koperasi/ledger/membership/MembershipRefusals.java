package id.koperasi.ledger.membership;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why memberships do not change. */
@ApplicationScoped
class MembershipRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(MembershipRejection.class);
    }
}
