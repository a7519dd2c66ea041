package id.koperasi.registry.standing;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.decision.Decided;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.Decisions;
import id.koperasi.registry.standing.StandingRejection.MembersDidNotDecide;
import id.koperasi.registry.standing.StandingRejection.ReceivingMembersDidNotDecide;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What the members of a cooperative decided about how it stands; a meeting serves one merger and no other. */
@ApplicationScoped
class DecidingMembers {

    private final Decisions decisions;
    private final StandingChanges changes;

    DecidingMembers(Decisions decisions, StandingChanges changes) {
        this.decisions = decisions;
        this.changes = changes;
    }

    /** The latest time they decided so by a day, since the formation. */
    Decided decided(CooperativeProfile cooperative, Decision decision, LocalDate on) {
        return find(cooperative, decision, on)
                .orElseThrow(() -> new RejectedException(new MembersDidNotDecide(decision.name())));
    }

    /** The latest time that those of the receiving cooperative agreed to a merger by a day (UU 25/1992, art. 14). */
    Decided received(CooperativeProfile receiving, LocalDate on) {
        return find(receiving, Decision.MERGER, on)
                .orElseThrow(() -> new RejectedException(new ReceivingMembersDidNotDecide(Decision.MERGER.name())));
    }

    private Optional<Decided> find(CooperativeProfile cooperative, Decision decision, LocalDate on) {
        LocalDate formedOn = Objects.requireNonNull(cooperative.formedOn());
        return decisions.everyPassed(cooperative.id(), decision, formedOn).stream()
                .filter(each -> !each.heldOn().isAfter(on))
                .filter(each -> decision != Decision.MERGER || !changes.servedMerger(each.meetingId()))
                .findFirst();
    }
}
