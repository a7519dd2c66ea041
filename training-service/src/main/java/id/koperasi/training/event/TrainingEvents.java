package id.koperasi.training.event;

import id.koperasi.platform.event.DomainEvent;
import id.koperasi.platform.event.PublishedEvents;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TrainingEvents implements PublishedEvents {

    @Override
    public Class<? extends DomainEvent> family() {
        return TrainingEvent.class;
    }
}
