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
 * @param proof what proves it
 * @param bookYear whose accounts an annual meeting heard
 * @param members how many the cooperative has, where the roll does not know
 * @param present how many came, where nobody's attendance is recorded
 * @param votes how they voted; none when too few came
 */
record TakeMinutes(
        UUID cooperativeId,
        UUID callId,
        String minutesNumber,
        Proof proof,
        @Nullable Integer bookYear,
        @Nullable Integer members,
        @Nullable Integer present,
        List<Vote> votes) {

    TakeMinutes {
        votes = List.copyOf(votes);
    }
}
