package id.koperasi.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A fact that a service announces. A family of events is a sealed interface whose records carry
 * {@link EventType}; the record's components are the published data.
 */
public interface DomainEvent {

    /** The stream the fact belongs to, such as {@code note/0198…}: its facts are numbered and stay in order. */
    @JsonIgnore
    String subject();
}
