package id.koperasi.training.event;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.DomainEvent;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
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
     * A session was held.
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
}
