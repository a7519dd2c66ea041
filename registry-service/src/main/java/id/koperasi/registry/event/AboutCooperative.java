package id.koperasi.registry.event;

import id.koperasi.platform.event.DomainEvent;
import java.util.UUID;

/** A fact of the stream of one cooperative. */
interface AboutCooperative extends DomainEvent {

    UUID cooperativeId();

    @Override
    default String subject() {
        return "cooperative/" + cooperativeId();
    }
}
