package id.koperasi.ledger.payment;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why payments go no further. */
@ApplicationScoped
class PaymentRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(PaymentRejection.class, NotificationRejection.class);
    }
}
