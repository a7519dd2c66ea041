package id.koperasi.ledger.erasure;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.util.UUID;

/** This service's reading of erasures that the registry announces. */
sealed interface ErasureEvent {

    /**
     * Somebody's names left what was written about a cooperative.
     *
     * @param cooperativeId the cooperative
     * @param person who
     */
    @EventType(value = "id.koperasi.registry.person-erased.v1", channel = Channel.INTERNAL)
    record PersonErased(UUID cooperativeId, PersonReference person) implements ErasureEvent {}
}
