package id.koperasi.funding.office;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.UUID;

/** This service's reading of who comes into office and who leaves it. */
sealed interface OfficerEvent {

    /**
     * Somebody holds an office from a day on.
     *
     * @param cooperativeId the cooperative
     * @param appointmentId the appointment
     * @param person who holds it
     * @param office the office
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
            implements OfficerEvent {}

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
            implements OfficerEvent {}
}
