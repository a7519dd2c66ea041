package id.koperasi.funding.ledger;

import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.FactKind;
import id.koperasi.funding.fact.Facts;
import id.koperasi.funding.ledger.LedgerEvent.BookOpened;
import id.koperasi.funding.ledger.LedgerEvent.EntryReversed;
import id.koperasi.funding.ledger.LedgerEvent.LoanPostingBooked;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns from the ledger whose books are open and what stands in them. */
@ApplicationScoped
class HearingOfBooks implements EventListener<LedgerEvent> {

    private final Facts facts;
    private final Bookings bookings;

    HearingOfBooks(Facts facts, Bookings bookings) {
        this.facts = facts;
        this.bookings = bookings;
    }

    @Override
    public Class<LedgerEvent> hears() {
        return LedgerEvent.class;
    }

    @Override
    public void on(LedgerEvent event, EventEnvelope envelope) {
        switch (event) {
            case BookOpened e ->
                facts.note(Fact.plain(
                        envelope.id(),
                        e.cooperativeId(),
                        FactKind.BOOKS_OPEN,
                        envelope.type(),
                        e.openedOn(),
                        e.openedOn().toString()));
            case LoanPostingBooked e ->
                bookings.note(e.cooperativeId(), new Booking(e.causeId(), e.entryId(), e.amount(), e.bookedOn()));
            case EntryReversed e -> {
                if (e.reversedEntryId() != null) {
                    bookings.undo(e.reversedEntryId(), e.entryId(), e.effectiveDate());
                }
            }
        }
    }
}
