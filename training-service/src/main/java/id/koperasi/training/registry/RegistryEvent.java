package id.koperasi.training.registry;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.UUID;

/** This service's reading of what the registry announces: only what it needs. */
sealed interface RegistryEvent {

    /**
     * Where the cooperative is.
     *
     * @param code the official code of the village
     */
    record Village(String code) {}

    /**
     * The village meeting was called to form a cooperative.
     *
     * @param cooperativeId the cooperative
     * @param name its full name
     * @param village where it is
     */
    @EventType("id.koperasi.registry.cooperative-proposed.v1")
    record CooperativeProposed(UUID cooperativeId, String name, Village village) implements RegistryEvent {}

    /**
     * The cooperative is a legal entity.
     *
     * @param cooperativeId the cooperative
     * @param name its full name
     * @param village where it is
     * @param formedOn the day of the decree
     */
    @EventType("id.koperasi.registry.cooperative-formed.v1")
    record CooperativeFormed(UUID cooperativeId, String name, Village village, LocalDate formedOn)
            implements RegistryEvent {}

    /**
     * The cooperative was named a pilot.
     *
     * @param cooperativeId the cooperative
     * @param designatedOn the day of the letter
     */
    @EventType("id.koperasi.registry.pilot-designated.v1")
    record PilotDesignated(UUID cooperativeId, LocalDate designatedOn) implements RegistryEvent {}

    /**
     * Somebody holds an office from a day on.
     *
     * @param cooperativeId the cooperative
     * @param appointmentId the appointment, which its end will name
     * @param person who holds it
     * @param name as in the deed, which is public
     * @param office the office
     * @param termFrom the first day
     * @param termUntil the last day at most
     */
    @EventType(value = "id.koperasi.registry.officer-appointed.v1", channel = Channel.INTERNAL)
    record OfficerAppointed(
            UUID cooperativeId,
            UUID appointmentId,
            PersonReference person,
            String name,
            String office,
            LocalDate termFrom,
            LocalDate termUntil)
            implements RegistryEvent {}

    /**
     * Somebody holds an office no longer.
     *
     * @param cooperativeId the cooperative
     * @param appointmentId the appointment that ends
     * @param person who held it
     * @param office the office
     * @param endedOn the first day without him
     */
    @EventType(value = "id.koperasi.registry.officer-term-ended.v1", channel = Channel.INTERNAL)
    record OfficerTermEnded(
            UUID cooperativeId, UUID appointmentId, PersonReference person, String office, LocalDate endedOn)
            implements RegistryEvent {}
}
