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

/**
 * Books that are open, money that comes in, and how a cooperative stood when a month was closed, as the ledger tells.
 *
 * <p>That an entry was undone is not heard. The entry that undoes it is posted as one of its own and is no sign of life; the
 * one that was undone remains one, unless members had paid by it, for the event does not say of which day it was, and whether
 * another entry stands there is known only to who keeps the journals of the whole nation a second time. Nobody looks alive by
 * it who would not by an entry that he leaves as it is.
 */
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
                    facts.happened(e.cooperativeId(), e.day(), e.sign());
                } else {
                    facts.notHappened(e.cooperativeId(), e.day(), e.sign());
                }
            }
            case EntryPosted e -> {
                if (e.life()) {
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
