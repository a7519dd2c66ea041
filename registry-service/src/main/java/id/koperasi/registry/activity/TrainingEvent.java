package id.koperasi.registry.activity;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** The registry's reading of what training announces: only what it needs. */
sealed interface TrainingEvent {

    /**
     * A cooperative has a coach.
     *
     * @param cooperativeId the cooperative
     * @param organisation who sends him
     * @param assignedOn the day
     */
    @EventType("id.koperasi.training.coach-assigned.v1")
    record CoachAssigned(UUID cooperativeId, String organisation, LocalDate assignedOn) implements TrainingEvent {}

    /**
     * An officer has a certificate.
     *
     * @param cooperativeId the cooperative
     * @param office the office he holds in it
     * @param issuedOn the day
     */
    @EventType(value = "id.koperasi.training.certificate-issued.v1", channel = Channel.INTERNAL)
    record CertificateIssued(UUID cooperativeId, String office, LocalDate issuedOn) implements TrainingEvent {}
}
