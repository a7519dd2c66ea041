package id.koperasi.funding.person;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.util.UUID;

/** This service's reading of what the registry says of persons; of erased ones it holds no name. */
sealed interface PersonEvent {

    /**
     * Somebody was known under a wrong reference.
     *
     * @param cooperativeId in this cooperative
     * @param from the wrong one
     * @param to the right one
     */
    @EventType(value = "id.koperasi.registry.person-corrected.v1", channel = Channel.INTERNAL)
    record PersonCorrected(UUID cooperativeId, PersonReference from, PersonReference to) implements PersonEvent {}
}
