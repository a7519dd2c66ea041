package id.koperasi.funding.support;

import id.koperasi.funding.support.YearlyBudgetResource.BudgetLine;
import id.koperasi.platform.caller.CurrentCaller;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Yearly budgets are recorded as the documents name them. */
@ApplicationScoped
class RecordingBudgets {

    private final SupportRules rules;
    private final CurrentCaller caller;

    RecordingBudgets(SupportRules rules, CurrentCaller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @Transactional
    void record(String reference, List<BudgetLine> lines) {
        String by = caller.get().subject();
        lines.forEach(line -> rules.record(line.budget(), line.amount(), reference, by));
        Log.infof("Yearly budgets recorded: lines=%d", lines.size());
    }
}
