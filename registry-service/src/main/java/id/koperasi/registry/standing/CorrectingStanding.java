package id.koperasi.registry.standing;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.Status;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.standing.StandingChange.Change;
import id.koperasi.registry.standing.StandingRejection.StandingSaysSoAlready;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day of a suspension, a reinstatement, a merger or an end was recorded wrongly and is told anew, within the days before
 * and after it. What ended with the cooperative ends on that day, figures follow, and what was told before stays known.
 */
@ApplicationScoped
class CorrectingStanding {

    private final ChangingCooperatives changing;
    private final StandingChanges changes;
    private final StandingChecks checks;
    private final EndingOtherwise ending;
    private final AnnouncingStanding announcing;
    private final RecordCorrections corrections;

    CorrectingStanding(
            ChangingCooperatives changing,
            StandingChanges changes,
            StandingChecks checks,
            EndingOtherwise ending,
            AnnouncingStanding announcing,
            RecordCorrections corrections) {
        this.changing = changing;
        this.changes = changes;
        this.checks = checks;
        this.ending = ending;
        this.announcing = announcing;
        this.corrections = corrections;
    }

    @Transactional
    Correction<StandingDay> correct(CorrectStanding command) {
        CooperativeProfile cooperative = changing.lock(command.cooperativeId());
        List<StandingChange> all = changes.of(cooperative.id());
        StandingChange change = all.stream()
                .filter(one -> one.id().equals(command.changeId()))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        var before = StandingDay.of(change);
        if (command.on().equals(before.on())) {
            throw new RejectedException(new StandingSaysSoAlready());
        }
        checks.mustFitBetween(all, change, command.on(), cooperative);
        LocalDate due = checks.mustHaveBeenDecided(change, command.on(), command.announcedOn());
        changes.tell(change, command.on(), due);
        List<StandingChange> told = changes.of(cooperative.id());
        stands(cooperative, told, change, before.on(), command.on());
        announcing.from(told, change);
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.STANDING, change.id().toString()),
                before,
                new StandingDay(before.change(), command.on(), due),
                command.why());
    }

    /** The row says since when it stands as it does now, which only the last change tells. */
    private void stands(
            CooperativeProfile cooperative,
            List<StandingChange> told,
            StandingChange change,
            LocalDate before,
            LocalDate now) {
        Status status = AnnouncingStanding.status(change.change());
        if (status == null || !isLast(told, change)) {
            return;
        }
        boolean ended = status.ended();
        if (ended) {
            checks.mustNotPassAnother(cooperative.id(), now);
        }
        changing.stands(cooperative.id(), status, now, change.mergedInto());
        changes.flush();
        if (ended) {
            ending.ended(change, before, now);
        }
    }

    private static boolean isLast(List<StandingChange> told, StandingChange change) {
        @Nullable StandingChange last = told.stream()
                .filter(one -> one.change() != Change.ASSETS_TRANSFERRED)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return last != null && last.id().equals(change.id());
    }
}
