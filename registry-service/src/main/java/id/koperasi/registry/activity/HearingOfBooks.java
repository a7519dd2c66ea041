package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.registry.activity.LedgerEvent.BookOpened;
import id.koperasi.registry.activity.LedgerEvent.CapitalReceived;
import id.koperasi.registry.activity.LedgerEvent.EntryPosted;
import id.koperasi.registry.activity.LedgerEvent.SavingsSummarised;
import id.koperasi.registry.progress.Milestone;
import jakarta.enterprise.context.ApplicationScoped;

/** Books that are open, and money that comes in, as the ledger tells. */
@ApplicationScoped
class HearingOfBooks implements EventListener<LedgerEvent> {

    private final HeardFacts facts;

    HearingOfBooks(HeardFacts facts) {
        this.facts = facts;
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
        }
    }
}
