package id.koperasi.registry.office;

import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Record the manager (pengelola) whom the board appoints with the members' approval.
 *
 * @param cooperativeId who is managed
 * @param meetingId the meeting that approved
 * @param person who
 * @param name as in the letter of appointment
 * @param appointedOn his first day
 * @param termYears for how long; as is usual when null
 */
record AppointPengelola(
        UUID cooperativeId,
        UUID meetingId,
        PersonReference person,
        String name,
        LocalDate appointedOn,
        @Nullable Integer termYears) {}
