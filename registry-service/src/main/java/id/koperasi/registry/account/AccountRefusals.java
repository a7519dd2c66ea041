package id.koperasi.registry.account;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.problem.RequestRejection.Conflict;
import id.koperasi.registry.account.AccountRejection.InquiryRunning;
import id.koperasi.registry.account.AccountRejection.NumberOfAnother;
import id.koperasi.registry.account.AccountRejection.RequestedAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why accounts are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class AccountRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(AccountRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "bank_account_one_request" -> Optional.of(new RequestedAlready());
            case "bank_account_number_unique" -> Optional.of(new NumberOfAnother());
            case "bank_account_one_designated" -> Optional.of(new Conflict());
            case "account_inquiry_one_pending" -> Optional.of(new InquiryRunning());
            default -> Optional.empty();
        };
    }
}
