package id.koperasi.registry.meeting;

import java.util.List;
import java.util.UUID;

/**
 * Record what happened at a village or founding meeting that was called.
 *
 * @param cooperativeId the cooperative that shall be
 * @param callId to which meeting people were called
 * @param minutesNumber the number of the minutes
 * @param proof what proves it
 * @param present who came by part of the village, where nobody's attendance is recorded
 * @param publicity who chaired it and how it was made public
 * @param votes how they voted; none when too few came
 * @param agreed what that comes to
 */
record TakeFormationMinutes(
        UUID cooperativeId,
        UUID callId,
        String minutesNumber,
        Proof proof,
        List<ElementCount> present,
        Publicity publicity,
        List<Vote> votes,
        Agreed agreed) {

    TakeFormationMinutes {
        present = List.copyOf(present);
        votes = List.copyOf(votes);
    }
}
