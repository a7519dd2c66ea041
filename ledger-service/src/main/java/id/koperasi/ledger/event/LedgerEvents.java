package id.koperasi.ledger.event;

import id.koperasi.platform.event.DomainEvent;
import id.koperasi.platform.event.PublishedEvents;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LedgerEvents implements PublishedEvents {

    @Override
    public Class<? extends DomainEvent> family() {
        return LedgerEvent.class;
    }
}
