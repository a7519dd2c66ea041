package id.koperasi.training.invitation;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** What ends an invitation. */
sealed interface OfficeEvent {

    /**
     * Somebody holds an office no longer.
     *
     * @param appointmentId the appointment that ends
     * @param endedOn the first day without him
     */
    @EventType(value = "id.koperasi.registry.officer-term-ended.v1", channel = Channel.INTERNAL)
    record OfficerTermEnded(UUID appointmentId, LocalDate endedOn) implements OfficeEvent {}
}
