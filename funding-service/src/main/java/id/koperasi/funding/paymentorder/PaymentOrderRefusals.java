package id.koperasi.funding.paymentorder;

import id.koperasi.funding.paymentorder.PaymentOrderRejection.OrderPreparedByYou;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.RecallProposed;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.RecallProposedByYou;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PaymentOrderRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(PaymentOrderRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "payment_order_released_by_another" -> Optional.of(new OrderPreparedByYou());
            case "payment_recall_one_open" -> Optional.of(new RecallProposed());
            case "payment_recall_by_two" -> Optional.of(new RecallProposedByYou());
            default -> Optional.empty();
        };
    }
}
