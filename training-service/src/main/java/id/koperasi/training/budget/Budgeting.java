package id.koperasi.training.budget;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.training.budget.BudgetRejection.BudgetLineExists;
import id.koperasi.training.budget.BudgetRejection.BudgetLinePassed;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** A line is proposed for a budget, and passed with it. */
@ApplicationScoped
class Budgeting {

    private final BudgetLines lines;
    private final Jurisdiction jurisdiction;

    Budgeting(BudgetLines lines, Jurisdiction jurisdiction) {
        this.lines = lines;
        this.jurisdiction = jurisdiction;
    }

    @Transactional
    BudgetLine propose(BudgetLine line) {
        jurisdiction.mustReach(new Region(line.regionCode()));
        if (!lines.propose(line)) {
            throw new RejectedException(new BudgetLineExists());
        }
        return line;
    }

    @Transactional
    BudgetLine pass(UUID id, LocalDate day, String regulation, Rupiah amount) {
        BudgetLine line = required(id);
        jurisdiction.mustReach(new Region(line.regionCode()));
        jurisdiction.mustHaveCome(day, new Region(line.regionCode()));
        if (!lines.pass(id, day, regulation, amount)) {
            LocalDate passedOn = required(id).passedOn();
            throw new RejectedException(new BudgetLinePassed(passedOn == null ? day : passedOn));
        }
        return required(id);
    }

    private BudgetLine required(UUID id) {
        return lines.find(id).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
