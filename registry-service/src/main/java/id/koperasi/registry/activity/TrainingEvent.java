package id.koperasi.registry.activity;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
     * @param person who has it
     * @param office the office he holds in it
     * @param issuedOn the day
     * @param validUntil the last day it counts; null where there is none
     */
    @EventType(value = "id.koperasi.training.certificate-issued.v1", channel = Channel.INTERNAL)
    record CertificateIssued(
            UUID cooperativeId,
            PersonReference person,
            String office,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil)
            implements TrainingEvent {}
}
