package id.koperasi.registry.event;

import id.koperasi.platform.event.DomainEvent;
import id.koperasi.platform.event.PublishedEvents;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RegistryEvents implements PublishedEvents {

    @Override
    public Class<? extends DomainEvent> family() {
        return RegistryEvent.class;
    }
}
