package id.koperasi.registry.amendment;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.amendment.AmendmentRejection.FollowsFromPayments;
import id.koperasi.registry.amendment.AmendmentRejection.NoOlderCooperative;
import id.koperasi.registry.amendment.AmendmentRejection.NotAmendable;
import id.koperasi.registry.amendment.AmendmentRejection.NotToldYet;
import id.koperasi.registry.amendment.AmendmentRejection.PilotLetterCorrectedApart;
import id.koperasi.registry.amendment.AmendmentRejection.SaysSoAlready;
import id.koperasi.registry.amendment.AmendmentRejection.StatutesNotAmended;
import id.koperasi.registry.amendment.AmendmentRejection.VillageCorrectedApart;
import id.koperasi.registry.amendment.ParticularChange.Told;
import id.koperasi.registry.amendment.Payments.Paid;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.Particular;
import id.koperasi.registry.cooperative.Route;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.decision.Decided;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.Decisions;
import id.koperasi.registry.event.FormationEvent.CooperativeChanged;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A particular is told anew: the row says what is true, a change says what was told before, an event tells everybody. */
@ApplicationScoped
class TellingAnew {

    private final ChangingCooperatives changing;
    private final FormedCooperatives cooperatives;
    private final ParticularChanges changes;
    private final Values values;
    private final Payments payments;
    private final Decisions decisions;
    private final Milestones milestones;
    private final StatedDates dates;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    TellingAnew(
            ChangingCooperatives changing,
            FormedCooperatives cooperatives,
            ParticularChanges changes,
            Values values,
            Payments payments,
            Decisions decisions,
            Milestones milestones,
            StatedDates dates,
            BusinessClock clock,
            CurrentCaller caller,
            Outbox outbox,
            Ids ids) {
        this.changing = changing;
        this.cooperatives = cooperatives;
        this.changes = changes;
        this.values = values;
        this.payments = payments;
        this.decisions = decisions;
        this.milestones = milestones;
        this.dates = dates;
        this.clock = clock;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** It was wrong from the start. */
    @Transactional
    ParticularChange correct(TellAnew command) {
        CooperativeProfile cooperative = changing.lock(command.cooperativeId());
        if (command.particular() == Particular.PAID_IN) {
            throw new RejectedException(new FollowsFromPayments());
        }
        if (command.particular() == Particular.VILLAGE) {
            throw new RejectedException(new VillageCorrectedApart());
        }
        if (command.particular().place() == Particular.Place.PILOT) {
            throw new RejectedException(new PilotLetterCorrectedApart());
        }
        if (command.particular() == Particular.ROUTE
                && !command.value().strip().equals(Route.NEW.name())
                && !changing.beganWithOlder(cooperative.id())) {
            throw new RejectedException(new NoOlderCooperative());
        }
        return tell(command, cooperative, null);
    }

    /** The payment of a founder was wrong, and so was the sum of all. */
    @Transactional
    Correction<Paid> correct(CorrectPayment command) {
        CooperativeProfile cooperative = changing.lock(command.cooperativeId());
        Correction<Paid> correction = payments.correct(cooperative, command);
        tell(command.sum(payments.paidIn(cooperative.id())), cooperative, null);
        return correction;
    }

    /** It is different from a day on, by an amendment of the statutes; each takes a resolution of its own. */
    @Transactional
    ParticularChange amend(TellAnew command, LocalDate effectiveOn) {
        changing.lock(command.cooperativeId());
        CooperativeProfile cooperative = cooperatives.formed(command.cooperativeId());
        if (!command.particular().amendable()) {
            throw new RejectedException(new NotAmendable(command.particular()));
        }
        LocalDate formedOn = Objects.requireNonNull(cooperative.formedOn());
        dates.mustHaveCome(effectiveOn, cooperative.zone());
        dates.mustNotPrecede(effectiveOn, formedOn);
        changes.lastAmended(cooperative.id(), command.particular())
                .ifPresent(last -> dates.mustNotPrecede(effectiveOn, last));
        Set<UUID> served = changes.decidedBy(cooperative.id());
        Decided decided = decisions.everyPassed(cooperative.id(), Decision.STATUTES, formedOn).stream()
                .filter(each -> !each.heldOn().isAfter(effectiveOn) && !served.contains(each.meetingId()))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new StatutesNotAmended()));
        return tell(command, cooperative, decided.meetingId());
    }

    private ParticularChange tell(TellAnew command, CooperativeProfile cooperative, @Nullable UUID meetingId) {
        TellAnew settled = command.with(values.settled(command, cooperative, changing.village(cooperative.id())));
        String before = changing.told(cooperative.id(), settled.particular());
        if (before == null) {
            throw new RejectedException(new NotToldYet(settled.particular()));
        }
        if (before.equals(settled.value())) {
            throw new RejectedException(new SaysSoAlready(settled.particular()));
        }
        changing.tell(cooperative.id(), settled.particular(), settled.value());
        if (settled.particular() == Particular.FORMED_ON) {
            move(cooperative, settled, Milestone.FORMED);
            move(cooperative, settled, Milestone.VILLAGE_COVERED);
        } else if (settled.particular() == Particular.PROPOSED_ON) {
            move(cooperative, settled, Milestone.PROPOSED);
        }
        var told = new Told(clock.now(), caller.get().subject(), caller.get().rolesInOrder(), meetingId);
        var change = new ParticularChange(ids.next(), cooperative.villageCode(), settled, before, told);
        changes.persist(change);
        if (settled.particular().published()) {
            outbox.append(new CooperativeChanged(
                    cooperative.id(),
                    settled.particular().name(),
                    settled.value(),
                    settled.effectiveOn() == null ? "CORRECTION" : "AMENDMENT",
                    settled.effectiveOn()));
        }
        return change;
    }

    private void move(CooperativeProfile cooperative, TellAnew settled, Milestone milestone) {
        milestones.moved(cooperative.id(), milestone, LocalDate.parse(settled.value()));
    }
}
