package id.koperasi.registry.standing;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.decision.Decided;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.Decisions;
import id.koperasi.registry.standing.StandingChange.Change;
import id.koperasi.registry.standing.StandingRejection.AnnouncementRequired;
import id.koperasi.registry.standing.StandingRejection.CreditorsMayObject;
import id.koperasi.registry.standing.StandingRejection.VillageHasAnotherByThen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a day on which a cooperative stood otherwise could be that day. */
@ApplicationScoped
class StandingChecks {

    private final StandingChanges changes;
    private final StandingRules rules;
    private final Decisions decisions;
    private final StatedDates dates;

    StandingChecks(StandingChanges changes, StandingRules rules, Decisions decisions, StatedDates dates) {
        this.changes = changes;
        this.rules = rules;
        this.decisions = decisions;
        this.dates = dates;
    }

    /** It has come, lies after the formation and what happened before, and not after what happened next. */
    void mustFitBetween(
            List<StandingChange> all, StandingChange change, LocalDate day, CooperativeProfile cooperative) {
        dates.mustHaveCome(day, cooperative.zone());
        LocalDate began = cooperative.formedOn() == null ? cooperative.metOn() : cooperative.formedOn();
        if (began != null) {
            dates.mustNotPrecede(day, began);
        }
        int place = all.indexOf(change);
        if (place > 0) {
            dates.mustNotPrecede(day, all.get(place - 1).occurredOn());
        }
        if (place + 1 < all.size()) {
            dates.mustNotPrecede(all.get(place + 1).occurredOn(), day);
        }
    }

    /** The members had decided by then and creditors had had their time; gives back until when assets pass over. */
    @Nullable LocalDate mustHaveBeenDecided(StandingChange change, LocalDate day, @Nullable LocalDate announcedOn) {
        Decision decision = change.change() == Change.MERGED ? Decision.MERGER : Decision.DISSOLUTION;
        Optional<Decided> decided = decided(change.cooperativeId(), change.meetingId(), decision);
        decided.ifPresent(by -> dates.mustNotPrecede(day, by.heldOn()));
        if (change.change() != Change.MERGED) {
            return null;
        }
        decided(change.mergedInto(), change.receivingMeetingId(), decision)
                .ifPresent(by -> dates.mustNotPrecede(day, by.heldOn()));
        if (announcedOn == null) {
            throw new RejectedException(new AnnouncementRequired());
        }
        decided.ifPresent(by -> dates.mustNotPrecede(announcedOn, by.heldOn()));
        StandingRule rule = rules.on(announcedOn);
        LocalDate earliest = announcedOn.plusDays(rule.objectionDays());
        if (day.isBefore(earliest)) {
            throw new RejectedException(new CreditorsMayObject(rule.objectionDays(), earliest));
        }
        return day.plusDays(rule.assetTransferDays());
    }

    /** Another cooperative may have begun there since it ended. */
    void mustNotPassAnother(UUID cooperativeId, LocalDate day) {
        if (changes.coveredByAnother(cooperativeId, day)) {
            throw new RejectedException(new VillageHasAnotherByThen());
        }
    }

    private Optional<Decided> decided(@Nullable UUID cooperativeId, @Nullable UUID meetingId, Decision decision) {
        return cooperativeId == null || meetingId == null
                ? Optional.empty()
                : decisions.passedBy(cooperativeId, meetingId, decision);
    }
}
