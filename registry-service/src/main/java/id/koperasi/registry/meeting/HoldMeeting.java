package id.koperasi.registry.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Put a meeting on record.
 *
 * @param cooperativeId whose members met
 * @param kind which meeting
 * @param calledOn when they were called
 * @param heldOn when they met
 * @param minutesNumber the number of the minutes
 * @param members how many the cooperative has
 * @param present how many came
 * @param secondCallOf the meeting whose place it takes because too few came
 * @param votes how they voted; none when too few came
 */
record HoldMeeting(
        UUID cooperativeId,
        MeetingKind kind,
        LocalDate calledOn,
        LocalDate heldOn,
        String minutesNumber,
        int members,
        int present,
        @Nullable UUID secondCallOf,
        List<Vote> votes) {

    HoldMeeting {
        votes = List.copyOf(votes);
    }
}
