package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.meeting.FormationMeetingRejection.AnotherKind;
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

    /** Village and founding meetings have a way of their own. */
    void mustBeOfMembers() {
        if (!kind.ofMembers()) {
            throw new RejectedException(new AnotherKind(kind));
        }
    }

    /** And members' meetings theirs. */
    void mustBeOfFormation() {
        if (kind.ofMembers()) {
            throw new RejectedException(new AnotherKind(kind));
        }
    }

    /** Whether members could know that this would be decided. The year's accounts are what an annual meeting is for. */
    boolean announced(Decision decision) {
        return agenda.contains(decision)
                || (kind == MeetingKind.ANNUAL
                        && (decision == Decision.YEAR_ACCOUNTS || decision == Decision.SURPLUS_SPLIT));
    }
}
