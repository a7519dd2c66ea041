package id.koperasi.registry.meeting;

import id.koperasi.registry.decision.Decision;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the members were called together.
 *
 * @param kind to which meeting
 * @param calledOn when they were called
 * @param heldOn when they met
 * @param secondCallOf the meeting whose place it takes because too few came
 * @param agenda what they were told they would decide
 */
record Convened(
        MeetingKind kind,
        LocalDate calledOn,
        LocalDate heldOn,
        @Nullable UUID secondCallOf,
        Set<Decision> agenda) {

    Convened {
        agenda = Set.copyOf(agenda);
    }

    /** Whether members could know that this would be decided. The year's accounts are what an annual meeting is for. */
    boolean announced(Decision decision) {
        return agenda.contains(decision)
                || (kind == MeetingKind.ANNUAL
                        && (decision == Decision.YEAR_ACCOUNTS || decision == Decision.SURPLUS_SPLIT));
    }
}
