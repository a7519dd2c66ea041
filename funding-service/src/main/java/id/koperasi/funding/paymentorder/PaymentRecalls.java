package id.koperasi.funding.paymentorder;

import id.koperasi.funding.paymentorder.PaymentRecall.RecallStatus;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was or is to be given up, of orders within the caller's reach. */
@ApplicationScoped
class PaymentRecalls implements PanacheRepositoryBase<PaymentRecall, UUID> {

    /** One of an order, which is locked by whoever takes it further. */
    PaymentRecall get(UUID orderId, UUID id) {
        return find("id = ?1 and orderId = ?2", id, orderId)
                .firstResultOptional()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    List<PaymentRecall> of(UUID orderId) {
        return list("orderId = ?1", Sort.by("id"), orderId);
    }

    boolean isOpen(UUID orderId) {
        return count("orderId = ?1 and status = ?2", orderId, RecallStatus.PROPOSED) > 0;
    }
}
