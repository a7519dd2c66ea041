package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.registry.activity.LedgerEvent.BookOpened;
import id.koperasi.registry.activity.LedgerEvent.CapitalReceived;
import id.koperasi.registry.activity.LedgerEvent.EntryPosted;
import id.koperasi.registry.activity.LedgerEvent.FinancialPositionReported;
import id.koperasi.registry.activity.LedgerEvent.SavingsSummarised;
import id.koperasi.registry.progress.Milestone;
import jakarta.enterprise.context.ApplicationScoped;

/** Books that are open, money that comes in, and how a cooperative stood when a month was closed, as the ledger tells. */
@ApplicationScoped
class HearingOfBooks implements EventListener<LedgerEvent> {

    private final HeardFacts facts;
    private final HeardPositions positions;

    HearingOfBooks(HeardFacts facts, HeardPositions positions) {
        this.facts = facts;
        this.positions = positions;
    }

    @Override
    public Class<LedgerEvent> hears() {
        return LedgerEvent.class;
    }

    @Override
    public void on(LedgerEvent event, EventEnvelope envelope) {
        switch (event) {
            case BookOpened e -> facts.reached(e.cooperativeId(), Milestone.BOOKS_OPEN, e.openedOn(), envelope);
            case SavingsSummarised e -> {
                if (e.count() > 0) {
                    facts.happened(e.cooperativeId(), e.day(), e.dues() ? "dues-paid" : "savings-received");
                }
            }
            case EntryPosted e -> {
                if (!e.founding()) {
                    facts.happened(e.cooperativeId(), e.effectiveDate(), "entry-posted");
                }
            }
            case CapitalReceived e -> {
                if (e.fromOutside()) {
                    facts.happened(e.cooperativeId(), e.receivedOn(), "capital-received");
                }
            }
            case FinancialPositionReported e -> positions.hear(e, facts.villageOf(e.cooperativeId()), envelope);
        }
    }
}
