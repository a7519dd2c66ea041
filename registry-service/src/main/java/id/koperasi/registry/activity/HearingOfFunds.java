package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.registry.activity.FundingEvent.ApplicationSubmitted;
import id.koperasi.registry.activity.FundingEvent.CollectibilityChanged;
import id.koperasi.registry.activity.FundingEvent.GrantDisbursed;
import id.koperasi.registry.activity.FundingEvent.LoanRestructured;
import id.koperasi.registry.activity.FundingEvent.LoanSettled;
import id.koperasi.registry.activity.FundingEvent.LoanTransferred;
import id.koperasi.registry.activity.FundingEvent.TrancheDisbursed;
import id.koperasi.registry.activity.FundingEvent.TrancheReturned;
import id.koperasi.registry.activity.FundingEvent.WrittenOff;
import id.koperasi.registry.activity.HeardLoans.Loan;
import id.koperasi.registry.activity.HeardLoans.What;
import id.koperasi.registry.progress.Milestone;
import jakarta.enterprise.context.ApplicationScoped;

/** How far a cooperative has come towards a loan or a grant, and what becomes of the loan, as funding tells. */
@ApplicationScoped
class HearingOfFunds implements EventListener<FundingEvent> {

    private final HeardFacts facts;
    private final HeardTranches tranches;
    private final HeardLoans loans;

    HearingOfFunds(HeardFacts facts, HeardTranches tranches, HeardLoans loans) {
        this.facts = facts;
        this.tranches = tranches;
        this.loans = loans;
    }

    @Override
    public Class<FundingEvent> hears() {
        return FundingEvent.class;
    }

    @Override
    public void on(FundingEvent event, EventEnvelope envelope) {
        switch (event) {
            case ApplicationSubmitted e ->
                facts.reached(e.cooperativeId(), Milestone.APPLIED, e.submittedOn(), envelope);
            case TrancheDisbursed e -> tranches.disbursed(e, facts.villageOf(e.cooperativeId()), envelope);
            case TrancheReturned e -> tranches.returned(e, facts.villageOf(e.cooperativeId()), envelope);
            case LoanRestructured e ->
                loans.became(
                        new Loan(e.cooperativeId(), e.applicationId()),
                        What.RESTRUCTURED,
                        e.restructuredOn(),
                        e.outstanding().toBigDecimal().toPlainString() + "; " + e.months(),
                        envelope);
            case CollectibilityChanged e ->
                loans.became(
                        new Loan(e.cooperativeId(), e.applicationId()),
                        What.CLASS_CHANGED,
                        e.changedOn(),
                        e.fromClass() + " → " + e.toClass() + "; " + e.daysPastDue(),
                        envelope);
            case LoanSettled e ->
                loans.became(
                        new Loan(e.cooperativeId(), e.applicationId()), What.SETTLED, e.settledOn(), null, envelope);
            case WrittenOff e ->
                loans.became(
                        new Loan(e.cooperativeId(), e.applicationId()),
                        What.WRITTEN_OFF,
                        e.writtenOffOn(),
                        e.principal().toBigDecimal().toPlainString(),
                        envelope);
            case LoanTransferred e ->
                loans.became(
                        new Loan(e.cooperativeId(), e.applicationId()),
                        What.TRANSFERRED,
                        e.transferredOn(),
                        e.principal().toBigDecimal().toPlainString(),
                        envelope);
            case GrantDisbursed e ->
                facts.reached(e.cooperativeId(), Milestone.GRANT_RECEIVED, e.disbursedOn(), envelope);
        }
    }
}
