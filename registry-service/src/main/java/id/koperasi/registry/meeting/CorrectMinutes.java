package id.koperasi.registry.meeting;

import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.decision.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tell minutes anew that were recorded wrongly.
 *
 * @param cooperativeId whose meeting it was
 * @param meetingId which meeting
 * @param calledOn when the members were called; as was told before when null
 * @param heldOn when they met; as was told before when null
 * @param agenda what they were told they would decide; as was told before when null
 * @param present how many came; as many as were told before when null
 * @param votes how they voted, on everything; none when too few came
 * @param why why it is told anew
 */
record CorrectMinutes(
        UUID cooperativeId,
        UUID meetingId,
        @Nullable LocalDate calledOn,
        @Nullable LocalDate heldOn,
        @Nullable Set<Decision> agenda,
        @Nullable Integer present,
        List<Vote> votes,
        Why why) {

    CorrectMinutes {
        votes = List.copyOf(votes);
    }

    /** How the members were called together in truth. */
    Convened over(Convened before) {
        return new Convened(
                before.kind(),
                calledOn == null ? before.calledOn() : calledOn,
                heldOn == null ? before.heldOn() : heldOn,
                before.secondCallOf(),
                agenda == null ? before.agenda() : agenda);
    }
}
