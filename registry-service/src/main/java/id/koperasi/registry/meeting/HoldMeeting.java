package id.koperasi.registry.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Put a meeting on record.
 *
 * @param cooperativeId whose members met
 * @param convened how they were called together
 * @param minutesNumber the number of the minutes
 * @param proof what proves it
 * @param bookYear whose accounts an annual meeting heard; the year before it when null
 * @param members how many the cooperative has, where the roll does not know
 * @param present how many came
 * @param counted whether they were recorded one by one
 * @param votes how they voted; none when too few came
 */
record HoldMeeting(
        UUID cooperativeId,
        Convened convened,
        String minutesNumber,
        Proof proof,
        @Nullable Integer bookYear,
        @Nullable Integer members,
        int present,
        boolean counted,
        List<Vote> votes) {

    HoldMeeting {
        votes = List.copyOf(votes);
    }
}
