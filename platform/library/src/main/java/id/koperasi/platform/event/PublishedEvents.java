package id.koperasi.platform.event;

/** What a service announces: the sealed family whose records are its published events. A service has one such bean; a large family is sealed in branches. */
public interface PublishedEvents {

    /** The sealed interface. */
    Class<? extends DomainEvent> family();
}
