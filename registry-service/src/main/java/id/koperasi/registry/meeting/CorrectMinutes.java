package id.koperasi.registry.meeting;

import id.koperasi.registry.correction.RecordCorrections.Why;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tell minutes anew that were recorded wrongly.
 *
 * @param cooperativeId whose meeting it was
 * @param meetingId which meeting
 * @param present how many came; as many as were told before when null
 * @param votes how they voted, on everything; none when too few came
 * @param why why it is told anew
 */
record CorrectMinutes(
        UUID cooperativeId, UUID meetingId, @Nullable Integer present, List<Vote> votes, Why why) {

    CorrectMinutes {
        votes = List.copyOf(votes);
    }
}
