package id.koperasi.funding.spending;

import id.koperasi.funding.spending.SpendingRejection.DeviationDecided;
import id.koperasi.funding.spending.SpendingRejection.ReceiptRecorded;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SpendingRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(SpendingRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "spending_receipt_unique" -> Optional.of(new ReceiptRecorded());
            case "deviation_decision_pk" -> Optional.of(new DeviationDecided());
            default -> Optional.empty();
        };
    }
}
