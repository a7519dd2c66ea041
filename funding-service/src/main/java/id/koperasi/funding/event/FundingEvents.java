package id.koperasi.funding.event;

import id.koperasi.platform.event.DomainEvent;
import id.koperasi.platform.event.PublishedEvents;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class FundingEvents implements PublishedEvents {

    @Override
    public Class<? extends DomainEvent> family() {
        return FundingEvent.class;
    }
}
