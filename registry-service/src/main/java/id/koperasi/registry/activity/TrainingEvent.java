package id.koperasi.registry.activity;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registry's reading of what training announces: only what it needs. */
sealed interface TrainingEvent {

    /**
     * A cooperative has a coach.
     *
     * @param cooperativeId the cooperative
     * @param assignmentId the assignment
     * @param organisation who sends him
     * @param assignedOn the day
     */
    @EventType("id.koperasi.training.coach-assigned.v1")
    record CoachAssigned(UUID cooperativeId, UUID assignmentId, String organisation, LocalDate assignedOn)
            implements TrainingEvent {}

    /**
     * A coach has a cooperative no longer.
     *
     * @param cooperativeId the cooperative
     * @param assignmentId the assignment
     * @param organisation who sent him
     * @param endedOn the first day without him
     */
    @EventType("id.koperasi.training.coach-assignment-ended.v1")
    record CoachAssignmentEnded(UUID cooperativeId, UUID assignmentId, String organisation, LocalDate endedOn)
            implements TrainingEvent {}

    /**
     * An officer has a certificate.
     *
     * @param cooperativeId the cooperative
     * @param certificateId the certificate
     * @param person who has it
     * @param office the office he holds in it
     * @param issuedOn the day
     * @param validUntil the last day it counts; null where there is none
     */
    @EventType(value = "id.koperasi.training.certificate-issued.v1", channel = Channel.INTERNAL)
    record CertificateIssued(
            UUID cooperativeId,
            UUID certificateId,
            PersonReference person,
            String office,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil)
            implements TrainingEvent {}

    /**
     * A certificate counts no longer.
     *
     * @param cooperativeId the cooperative
     * @param certificateId the certificate
     * @param number its number
     * @param person who has it
     * @param office the office he was invited for
     * @param issuedOn the day of its issue
     * @param revokedOn the day
     * @param reason why
     */
    @EventType(value = "id.koperasi.training.certificate-revoked.v1", channel = Channel.INTERNAL)
    record CertificateRevoked(
            UUID cooperativeId,
            UUID certificateId,
            String number,
            PersonReference person,
            String office,
            LocalDate issuedOn,
            LocalDate revokedOn,
            String reason)
            implements TrainingEvent {}

    /**
     * A coach has visited a cooperative; told again when it was reported again or an action is done.
     *
     * @param cooperativeId the cooperative
     * @param visitId the visit
     * @param organisation who sent the coach
     * @param visitedOn the day
     * @param areas in which he found something
     * @param actions how many were agreed
     * @param openActions how many of them are not done; null where training did not say
     */
    @EventType("id.koperasi.training.mentoring-visit-recorded.v1")
    record MentoringVisitRecorded(
            UUID cooperativeId,
            UUID visitId,
            String organisation,
            LocalDate visitedOn,
            List<String> areas,
            int actions,
            @Nullable Integer openActions)
            implements TrainingEvent {}
}
