package id.koperasi.ledger.chart;

import id.koperasi.ledger.chart.AccountRejection.AccountOpenedAlready;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why accounts are not opened, and which constraint of the database means which refusal. */
@ApplicationScoped
class AccountRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(AccountRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "own_account_pk" -> Optional.of(new AccountOpenedAlready());
            default -> Optional.empty();
        };
    }
}
