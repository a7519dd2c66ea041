package id.koperasi.funding.training;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This service's reading of what training announces: only what it needs. */
sealed interface TrainingEvent {

    /**
     * An officer has a certificate.
     *
     * @param cooperativeId the cooperative
     * @param certificateId the certificate
     * @param number its number
     * @param person who has it
     * @param curriculumCode what was taught
     * @param issuedOn the day
     * @param validUntil the last day it counts, where there is one
     */
    @EventType(value = "id.koperasi.training.certificate-issued.v1", channel = Channel.INTERNAL)
    record CertificateIssued(
            UUID cooperativeId,
            UUID certificateId,
            String number,
            PersonReference person,
            String curriculumCode,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil)
            implements TrainingEvent {}

    /**
     * A certificate counts no longer.
     *
     * @param cooperativeId the cooperative
     * @param certificateId the certificate
     * @param number its number
     * @param revokedOn the day
     * @param reason why
     */
    @EventType(value = "id.koperasi.training.certificate-revoked.v1", channel = Channel.INTERNAL)
    record CertificateRevoked(UUID cooperativeId, UUID certificateId, String number, LocalDate revokedOn, String reason)
            implements TrainingEvent {}
}
