package id.koperasi.ledger.duesrun;

import id.koperasi.ledger.duesrun.DuesRunRejection.DeductionResolvedAlready;
import id.koperasi.ledger.duesrun.DuesRunRejection.PayrollListRuns;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why dues are not deducted, and which constraint of the database means which refusal. */
@ApplicationScoped
class DuesRunRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(DuesRunRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "dues_deduction_pk" -> Optional.of(new DeductionResolvedAlready());
            case "dues_run_payroll_list" -> Optional.of(new PayrollListRuns());
            default -> Optional.empty();
        };
    }
}
