package id.koperasi.training.registry;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
     * A particular of the cooperative is another.
     *
     * @param cooperativeId the cooperative
     * @param particular which one; names and villages matter here
     * @param value what it is now, of a village its code
     */
    @EventType("id.koperasi.registry.cooperative-changed.v1")
    record CooperativeChanged(UUID cooperativeId, String particular, String value) implements RegistryEvent {}

    /**
     * The office suspended the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param suspendedOn the day
     */
    @EventType("id.koperasi.registry.cooperative-suspended.v1")
    record CooperativeSuspended(UUID cooperativeId, LocalDate suspendedOn) implements RegistryEvent {}

    /**
     * The cooperative is in good standing again.
     *
     * @param cooperativeId the cooperative
     */
    @EventType("id.koperasi.registry.cooperative-reinstated.v1")
    record CooperativeReinstated(UUID cooperativeId) implements RegistryEvent {}

    /**
     * The cooperative became a part of another.
     *
     * @param cooperativeId the one that is no more
     * @param mergedOn the day
     */
    @EventType("id.koperasi.registry.cooperative-merged.v1")
    record CooperativeMerged(UUID cooperativeId, LocalDate mergedOn) implements RegistryEvent {}

    /**
     * The cooperative is no more.
     *
     * @param cooperativeId the cooperative
     * @param dissolvedOn the day
     */
    @EventType("id.koperasi.registry.cooperative-dissolved.v1")
    record CooperativeDissolved(UUID cooperativeId, LocalDate dissolvedOn) implements RegistryEvent {}

    /**
     * The official list says something else of a region.
     *
     * @param code its code
     * @param successor the code that the village has now, if it is another
     * @param effectiveOn from when on
     */
    @EventType("id.koperasi.registry.region-changed.v1")
    record RegionChanged(String code, @Nullable String successor, LocalDate effectiveOn) implements RegistryEvent {}

    /**
     * The cooperative was named a pilot.
     *
     * @param cooperativeId the cooperative
     * @param letterId the letter, which its withdrawal will name; absent in what was told before letters had ids
     * @param letterNumber its number
     * @param designatedOn the day of the letter
     */
    @EventType("id.koperasi.registry.pilot-designated.v1")
    record PilotDesignated(UUID cooperativeId, @Nullable UUID letterId, String letterNumber, LocalDate designatedOn)
            implements RegistryEvent {}

    /**
     * An office took back the letter by which it named the cooperative a pilot.
     *
     * @param cooperativeId the cooperative
     * @param letterId the letter
     * @param letterNumber its number
     * @param withdrawnOn the first day on which it names no pilot any more; absent when it was not taken back after all
     */
    @EventType("id.koperasi.registry.pilot-withdrawn.v1")
    record PilotWithdrawn(
            UUID cooperativeId,
            @Nullable UUID letterId,
            String letterNumber,
            @Nullable LocalDate withdrawnOn) implements RegistryEvent {}

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
