package id.koperasi.training.person;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.util.UUID;

/** This service's reading of what the registry says of persons. */
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

    /**
     * Somebody's names leave what is kept of a cooperative.
     *
     * @param cooperativeId the cooperative
     * @param person who
     */
    @EventType(value = "id.koperasi.registry.person-erased.v1", channel = Channel.INTERNAL)
    record PersonErased(UUID cooperativeId, PersonReference person) implements PersonEvent {}
}
