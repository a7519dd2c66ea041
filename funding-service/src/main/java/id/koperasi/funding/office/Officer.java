package id.koperasi.funding.office;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One appointment, as far as it is known.
 *
 * @param appointmentId the appointment
 * @param cooperativeId where
 * @param person who
 * @param office which office
 * @param termFrom the first day; absent while only the end is known
 * @param termUntil the last day at most; absent while only the end is known
 * @param endedOn the first day without him, once it ended early
 */
public record Officer(
        UUID appointmentId,
        UUID cooperativeId,
        String person,
        String office,
        @Nullable LocalDate termFrom,
        @Nullable LocalDate termUntil,
        @Nullable LocalDate endedOn) {

    /** Whether he holds the office on a day. */
    public boolean inOfficeOn(LocalDate day) {
        return termFrom != null
                && !termFrom.isAfter(day)
                && (termUntil == null || !termUntil.isBefore(day))
                && (endedOn == null || endedOn.isAfter(day));
    }

    /** Whether he held the office on a day or at any time after it. */
    public boolean inOfficeSince(LocalDate day) {
        return (termUntil == null || !termUntil.isBefore(day)) && (endedOn == null || endedOn.isAfter(day));
    }
}
