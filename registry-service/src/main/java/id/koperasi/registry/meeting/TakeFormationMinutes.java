package id.koperasi.registry.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Record what happened at a village or founding meeting that was called.
 *
 * @param cooperativeId the cooperative that shall be
 * @param callId to which meeting people were called
 * @param minutesNumber the number of the minutes
 * @param paperId the minutes as they were handed in
 * @param present who came by part of the village, where nobody's attendance is recorded
 * @param attendanceEvidence the paper that names them then
 * @param publicity who chaired it and how it was made public
 * @param votes how they voted; none when too few came
 * @param agreed what that comes to
 */
record TakeFormationMinutes(
        UUID cooperativeId,
        UUID callId,
        String minutesNumber,
        @Nullable UUID paperId,
        List<ElementCount> present,
        @Nullable String attendanceEvidence,
        Publicity publicity,
        List<Vote> votes,
        Agreed agreed) {

    TakeFormationMinutes {
        present = List.copyOf(present);
        votes = List.copyOf(votes);
    }
}
