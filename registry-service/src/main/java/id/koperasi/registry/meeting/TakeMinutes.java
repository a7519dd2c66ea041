package id.koperasi.registry.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Record what happened at a meeting that was called.
 *
 * @param cooperativeId whose members met
 * @param callId to which meeting they were called
 * @param minutesNumber the number of the minutes
 * @param paperId the minutes as they were handed in
 * @param bookYear whose accounts an annual meeting heard
 * @param members how many the cooperative has, where the roll does not know
 * @param present how many came, where nobody's attendance is recorded
 * @param attendanceEvidence the paper that names them then
 * @param votes how they voted; none when too few came
 */
record TakeMinutes(
        UUID cooperativeId,
        UUID callId,
        String minutesNumber,
        @Nullable UUID paperId,
        @Nullable Integer bookYear,
        @Nullable Integer members,
        @Nullable Integer present,
        @Nullable String attendanceEvidence,
        List<Vote> votes) {

    TakeMinutes {
        votes = List.copyOf(votes);
    }
}
