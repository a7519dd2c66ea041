package id.koperasi.registry.event;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who comes into an office and who leaves it. */
public sealed interface OfficeEvent extends RegistryEvent, AboutCooperative {

    /**
     * Somebody holds an office of the cooperative from a day on.
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
            implements OfficeEvent {}

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
            implements OfficeEvent {}

    /**
     * Who an officer is was held against the civil registry or his card, and it is right. Nobody is named.
     *
     * @param cooperativeId the cooperative
     * @param appointmentId the appointment
     * @param method how that was found
     * @param verifiedOn the day
     */
    @EventType(value = "id.koperasi.registry.officer-identity-verified.v1", channel = Channel.INTERNAL)
    record OfficerIdentityVerified(UUID cooperativeId, UUID appointmentId, String method, LocalDate verifiedOn)
            implements OfficeEvent {}

    /**
     * Somebody serves two living cooperatives at once. Told in the stream of each of the two.
     *
     * @param cooperativeId the cooperative
     * @param person who; nobody is named
     * @param otherCooperativeId the other cooperative in which he holds an office
     * @param since the first day on which he held both
     */
    @EventType(value = "id.koperasi.registry.office-conflict-arisen.v1", channel = Channel.INTERNAL)
    record OfficeConflictArisen(UUID cooperativeId, PersonReference person, UUID otherCooperativeId, LocalDate since)
            implements OfficeEvent {}

    /**
     * Somebody serves two cooperatives no longer. Told in the stream of each of the two.
     *
     * @param cooperativeId the cooperative
     * @param person who; nobody is named
     * @param otherCooperativeId the other cooperative in which he held an office
     * @param endedOn the first day without the conflict
     */
    @EventType(value = "id.koperasi.registry.office-conflict-ended.v1", channel = Channel.INTERNAL)
    record OfficeConflictEnded(UUID cooperativeId, PersonReference person, UUID otherCooperativeId, LocalDate endedOn)
            implements OfficeEvent {}

    /**
     * Terms of officers end soon. Nobody is named.
     *
     * @param cooperativeId the cooperative
     * @param termUntil their last day
     * @param offices which offices, once for each who holds it
     */
    @EventType("id.koperasi.registry.officer-terms-end-approached.v1")
    record OfficerTermsEndApproached(UUID cooperativeId, LocalDate termUntil, List<String> offices)
            implements OfficeEvent {}
}
