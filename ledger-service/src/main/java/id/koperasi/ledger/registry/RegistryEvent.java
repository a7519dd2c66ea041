package id.koperasi.ledger.registry;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.List;
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
     * A founder.
     *
     * @param person who
     * @param name as in the deed
     * @param principalPaid simpanan pokok paid in
     * @param mandatoryPaid simpanan wajib paid in
     */
    record Founder(PersonReference person, String name, Rupiah principalPaid, Rupiah mandatoryPaid) {}

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
     * @param principalSavings simpanan pokok agreed
     * @param mandatorySavings simpanan wajib agreed
     */
    @EventType("id.koperasi.registry.cooperative-formed.v1")
    record CooperativeFormed(
            UUID cooperativeId,
            String name,
            Village village,
            LocalDate formedOn,
            Rupiah principalSavings,
            Rupiah mandatorySavings)
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
     * The official list says something else of a region.
     *
     * @param code its code
     * @param successor the code that the village has now, if it is another
     * @param effectiveOn from when on
     */
    @EventType("id.koperasi.registry.region-changed.v1")
    record RegionChanged(String code, @Nullable String successor, LocalDate effectiveOn) implements RegistryEvent {}

    /**
     * Who founded the cooperative and what each has paid in.
     *
     * @param cooperativeId the cooperative
     * @param paidInOn the day the capital is in
     * @param founders who
     */
    @EventType(value = "id.koperasi.registry.founders-recorded.v1", channel = Channel.INTERNAL)
    record FoundersRecorded(UUID cooperativeId, LocalDate paidInOn, List<Founder> founders) implements RegistryEvent {}

    /**
     * Somebody holds an office from a day on.
     *
     * @param cooperativeId the cooperative
     * @param appointmentId the appointment
     * @param person who holds it
     * @param office which
     * @param termFrom the first day
     * @param termUntil the last day at most
     */
    @EventType(value = "id.koperasi.registry.officer-appointed.v1", channel = Channel.INTERNAL)
    record OfficerAppointed(
            UUID cooperativeId,
            UUID appointmentId,
            PersonReference person,
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
     * @param office which
     * @param endedOn the first day without him
     */
    @EventType(value = "id.koperasi.registry.officer-term-ended.v1", channel = Channel.INTERNAL)
    record OfficerTermEnded(
            UUID cooperativeId, UUID appointmentId, PersonReference person, String office, LocalDate endedOn)
            implements RegistryEvent {}

    /**
     * The cooperative opened a business unit.
     *
     * @param cooperativeId the cooperative
     * @param unitId the unit
     * @param function what it is for
     * @param name what it is called
     * @param openedOn the day
     */
    @EventType("id.koperasi.registry.business-unit-opened.v1")
    record BusinessUnitOpened(UUID cooperativeId, UUID unitId, String function, String name, LocalDate openedOn)
            implements RegistryEvent {}
}
