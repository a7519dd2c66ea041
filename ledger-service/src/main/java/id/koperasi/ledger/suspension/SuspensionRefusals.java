package id.koperasi.ledger.suspension;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists what a suspension stands against. */
@ApplicationScoped
class SuspensionRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(SuspensionRejection.class);
    }
}
