package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.registry.activity.FundingEvent.ApplicationSubmitted;
import id.koperasi.registry.activity.FundingEvent.GrantDisbursed;
import id.koperasi.registry.activity.FundingEvent.TrancheDisbursed;
import id.koperasi.registry.activity.FundingEvent.TrancheReturned;
import id.koperasi.registry.progress.Milestone;
import jakarta.enterprise.context.ApplicationScoped;

/** How far a cooperative has come towards a loan or a grant, as funding tells. */
@ApplicationScoped
class HearingOfFunds implements EventListener<FundingEvent> {

    private final HeardFacts facts;
    private final HeardTranches tranches;

    HearingOfFunds(HeardFacts facts, HeardTranches tranches) {
        this.facts = facts;
        this.tranches = tranches;
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
            case GrantDisbursed e ->
                facts.reached(e.cooperativeId(), Milestone.GRANT_RECEIVED, e.disbursedOn(), envelope);
        }
    }
}
