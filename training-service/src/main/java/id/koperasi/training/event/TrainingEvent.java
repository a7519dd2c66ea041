package id.koperasi.training.event;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.DomainEvent;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What training announces. A published shape only gains optional fields; anything else is a new version. */
public sealed interface TrainingEvent extends DomainEvent {

    /**
     * A training session (Bimtek) was planned.
     *
     * @param sessionId the session
     * @param title what it is called
     * @param curriculumCode what is taught
     * @param regionCode for whom
     * @param startsOn first day
     * @param endsOn last day
     * @param seats how many may come
     */
    @EventType("id.koperasi.training.session-scheduled.v1")
    record SessionScheduled(
            UUID sessionId,
            String title,
            String curriculumCode,
            String regionCode,
            LocalDate startsOn,
            LocalDate endsOn,
            int seats)
            implements TrainingEvent {

        @Override
        public String subject() {
            return "session/" + sessionId;
        }
    }

    /**
     * A session that was planned does not take place.
     *
     * @param sessionId the session
     * @param regionCode for whom it was
     * @param cancelledOn the day
     * @param reason why
     */
    @EventType("id.koperasi.training.session-cancelled.v1")
    record SessionCancelled(UUID sessionId, String regionCode, LocalDate cancelledOn, String reason)
            implements TrainingEvent {

        @Override
        public String subject() {
            return "session/" + sessionId;
        }
    }

    /**
     * Somebody moved up from the waiting list of a session and has a seat now.
     *
     * @param cooperativeId for which he comes
     * @param sessionId the session
     * @param invitationId his invitation
     * @param person who
     * @param keepUntil he keeps the seat until then unless he confirms again. Absent where he need not.
     */
    @EventType(value = "id.koperasi.training.seat-offered.v1", channel = Channel.INTERNAL)
    record SeatOffered(
            UUID cooperativeId,
            UUID sessionId,
            UUID invitationId,
            PersonReference person,
            @Nullable Instant keepUntil) implements TrainingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * A session was held; told again when those present are counted again, and the later word counts.
     *
     * @param sessionId the session
     * @param heldOn its last day
     * @param participants how many were there long enough
     */
    @EventType("id.koperasi.training.session-held.v1")
    record SessionHeld(UUID sessionId, LocalDate heldOn, int participants) implements TrainingEvent {

        @Override
        public String subject() {
            return "session/" + sessionId;
        }
    }

    /**
     * A cooperative has a coach (pembina, pendamping).
     *
     * @param cooperativeId the cooperative
     * @param assignmentId the assignment
     * @param organisation who sent him
     * @param assignedOn the day
     */
    @EventType("id.koperasi.training.coach-assigned.v1")
    record CoachAssigned(UUID cooperativeId, UUID assignmentId, String organisation, LocalDate assignedOn)
            implements TrainingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * A coach has a cooperative no longer.
     *
     * @param cooperativeId the cooperative
     * @param assignmentId the assignment
     * @param organisation who sent him
     * @param endedOn the first day without him
     * @param reason why
     */
    @EventType("id.koperasi.training.coach-assignment-ended.v1")
    record CoachAssignmentEnded(
            UUID cooperativeId, UUID assignmentId, String organisation, LocalDate endedOn, String reason)
            implements TrainingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * A coach has visited a cooperative and reported it; told again when it is reported again or an action is done, and
     * the later word counts.
     *
     * @param cooperativeId the cooperative
     * @param visitId the visit
     * @param organisation who sent the coach
     * @param visitedOn the day
     * @param areas in which he found something
     * @param actions how many were agreed
     * @param openActions how many of them are not done. Absent in what was told before 30 November 2026.
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
            implements TrainingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * An officer has a certificate of attendance.
     *
     * @param cooperativeId the cooperative
     * @param certificateId the certificate
     * @param number its number
     * @param person who has it
     * @param office the office he was invited for
     * @param curriculumCode what was taught
     * @param issuedOn the day
     * @param validUntil the last day it counts. Absent where there is none.
     */
    @EventType(value = "id.koperasi.training.certificate-issued.v1", channel = Channel.INTERNAL)
    record CertificateIssued(
            UUID cooperativeId,
            UUID certificateId,
            String number,
            PersonReference person,
            String office,
            String curriculumCode,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil)
            implements TrainingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * A certificate of attendance counts no longer.
     *
     * @param cooperativeId the cooperative
     * @param certificateId the certificate
     * @param number its number
     * @param person who has it
     * @param office the office he was invited for
     * @param curriculumCode what was taught
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
            String curriculumCode,
            LocalDate issuedOn,
            LocalDate revokedOn,
            String reason)
            implements TrainingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * A certificate runs out soon, and its holder has no later one.
     *
     * @param cooperativeId the cooperative
     * @param certificateId the certificate
     * @param kind of attendance or of competence
     * @param number its number
     * @param person who has it
     * @param office for which he has it
     * @param validUntil the last day it counts
     * @param daysLeft days until then
     */
    @EventType(value = "id.koperasi.training.certificate-expiring.v1", channel = Channel.INTERNAL)
    record CertificateExpiring(
            UUID cooperativeId,
            UUID certificateId,
            String kind,
            String number,
            PersonReference person,
            String office,
            LocalDate validUntil,
            int daysLeft)
            implements TrainingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * An officer has shown a certificate of competence of a certification body.
     *
     * @param cooperativeId the cooperative
     * @param certificateId the record of it
     * @param number the issuer's
     * @param issuer the certification body (LSP)
     * @param scheme what it certifies
     * @param person who has it
     * @param office he held on the day of issue
     * @param issuedOn the day
     * @param validUntil the last day it counts
     */
    @EventType(value = "id.koperasi.training.competence-recorded.v1", channel = Channel.INTERNAL)
    record CompetenceRecorded(
            UUID cooperativeId,
            UUID certificateId,
            String number,
            String issuer,
            String scheme,
            PersonReference person,
            String office,
            LocalDate issuedOn,
            LocalDate validUntil)
            implements TrainingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * A certificate of competence counts no longer: its issuer took it back, or it was recorded wrongly.
     *
     * @param cooperativeId the cooperative
     * @param certificateId the record of it
     * @param number the issuer's
     * @param issuer the certification body (LSP)
     * @param person for whom it was recorded
     * @param office he held on the day of issue
     * @param withdrawnOn the day
     * @param reason why
     */
    @EventType(value = "id.koperasi.training.competence-withdrawn.v1", channel = Channel.INTERNAL)
    record CompetenceWithdrawn(
            UUID cooperativeId,
            UUID certificateId,
            String number,
            String issuer,
            PersonReference person,
            String office,
            LocalDate withdrawnOn,
            String reason)
            implements TrainingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }
}
