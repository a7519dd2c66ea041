package id.koperasi.platform.shelf;

import id.koperasi.platform.event.DomainEvent;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.event.PublishedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

sealed interface ShelfEvent extends DomainEvent {

    @EventType("id.koperasi.notes.shelf-added.v1")
    record ShelfAdded(UUID shelfId, String label) implements ShelfEvent {
        @Override
        public String subject() {
            return "shelf/" + shelfId;
        }
    }

    @ApplicationScoped
    class Published implements PublishedEvents {
        @Override
        public Class<? extends DomainEvent> family() {
            return ShelfEvent.class;
        }
    }
}
