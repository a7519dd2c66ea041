package id.koperasi.registry.office;

import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Record the manager (pengelola) whom the board appoints with the members' approval.
 *
 * @param cooperativeId who is managed
 * @param meetingId the meeting that approved
 * @param person who
 * @param name as in the letter of appointment
 * @param appointedOn his first day
 * @param termYears for how long
 */
record AppointPengelola(
        UUID cooperativeId,
        UUID meetingId,
        PersonReference person,
        String name,
        LocalDate appointedOn,
        int termYears) {}
