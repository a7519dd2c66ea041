package id.koperasi.registry.standing;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.Status;
import id.koperasi.registry.decision.Decided;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.event.FormationEvent.CooperativeDissolved;
import id.koperasi.registry.event.FormationEvent.CooperativeMerged;
import id.koperasi.registry.event.FormationEvent.CooperativeReinstated;
import id.koperasi.registry.event.FormationEvent.CooperativeSuspended;
import id.koperasi.registry.event.FormationEvent.CooperativeWithdrawn;
import id.koperasi.registry.office.LeavingOffices;
import id.koperasi.registry.progress.Endings;
import id.koperasi.registry.sharing.SharingCooperatives;
import id.koperasi.registry.standing.Dissolve.By;
import id.koperasi.registry.standing.StandingChange.Change;
import id.koperasi.registry.standing.StandingChange.Told;
import id.koperasi.registry.standing.StandingRejection.AssetsTransferred;
import id.koperasi.registry.standing.StandingRejection.CreditorsMayObject;
import id.koperasi.registry.standing.StandingRejection.GovernmentDissolves;
import id.koperasi.registry.standing.StandingRejection.IsFormed;
import id.koperasi.registry.standing.StandingRejection.NotMerged;
import id.koperasi.registry.standing.StandingRejection.NotSuspended;
import id.koperasi.registry.standing.StandingRejection.NothingToMergeInto;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cooperative stands otherwise: the row says how, a change says why, an event tells everybody. */
@ApplicationScoped
class ChangingStanding {

    private final ChangingCooperatives changing;
    private final FormedCooperatives cooperatives;
    private final StandingChanges changes;
    private final StandingRules rules;
    private final DecidingMembers members;
    private final Endings endings;
    private final LeavingOffices offices;
    private final SharingCooperatives sharing;
    private final EndingBusiness business;
    private final StatedDates dates;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    ChangingStanding(
            ChangingCooperatives changing,
            FormedCooperatives cooperatives,
            StandingChanges changes,
            StandingRules rules,
            DecidingMembers members,
            Endings endings,
            LeavingOffices offices,
            SharingCooperatives sharing,
            EndingBusiness business,
            StatedDates dates,
            BusinessClock clock,
            CurrentCaller caller,
            Outbox outbox,
            Ids ids) {
        this.changing = changing;
        this.cooperatives = cooperatives;
        this.changes = changes;
        this.rules = rules;
        this.members = members;
        this.endings = endings;
        this.offices = offices;
        this.sharing = sharing;
        this.business = business;
        this.dates = dates;
        this.clock = clock;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    StandingChange suspend(StandingOrder order) {
        changing.lock(order.cooperativeId());
        CooperativeProfile cooperative = cooperatives.formed(order.cooperativeId());
        mustFit(order, cooperative);
        changing.stands(cooperative.id(), Status.SUSPENDED, order.on(), null);
        outbox.append(new CooperativeSuspended(cooperative.id(), order.on()));
        return record(change(Change.SUSPENDED, order, cooperative));
    }

    @Transactional
    StandingChange reinstate(StandingOrder order) {
        changing.lock(order.cooperativeId());
        CooperativeProfile cooperative = cooperatives.living(order.cooperativeId());
        if (cooperative.status() != Status.SUSPENDED) {
            throw new RejectedException(new NotSuspended(cooperative.status()));
        }
        mustFit(order, cooperative);
        changing.stands(cooperative.id(), Status.FORMED, order.on(), null);
        outbox.append(new CooperativeReinstated(cooperative.id(), order.on()));
        return record(change(Change.REINSTATED, order, cooperative));
    }

    @Transactional
    StandingChange merge(MergeInto command) {
        StandingOrder order = command.order();
        lockBoth(order.cooperativeId(), command.into());
        CooperativeProfile cooperative = cooperatives.any(order.cooperativeId());
        boolean revitalised = cooperative.underRevitalisation();
        UUID decidedBy = revitalised ? decidedAsTheyMet(command) : decidedToMerge(command);
        UUID receivedBy = revitalised ? null : receivedBy(command);
        mustFit(order, cooperative);
        StandingRule rule = rules.on(command.announcedOn());
        LocalDate earliest = command.announcedOn().plusDays(rule.objectionDays());
        if (order.on().isBefore(earliest)) {
            throw new RejectedException(new CreditorsMayObject(rule.objectionDays(), earliest));
        }
        LocalDate assetsDue = order.on().plusDays(rule.assetTransferDays());
        changing.stands(cooperative.id(), Status.MERGED, order.on(), command.into());
        ends(order);
        outbox.append(new CooperativeMerged(cooperative.id(), command.into(), order.on(), assetsDue));
        return record(change(Change.MERGED, order, cooperative)
                .decidedBy(decidedBy)
                .receivedBy(receivedBy)
                .into(command.into(), assetsDue));
    }

    /** A revitalisation ends so by what those decided who met for it; its creditors hear of it later. */
    private @Nullable UUID decidedAsTheyMet(MergeInto command) {
        CooperativeProfile cooperative = cooperatives.any(command.order().cooperativeId());
        dates.mustNotPrecede(command.announcedOn(), Objects.requireNonNull(cooperative.metOn()));
        return null;
    }

    /** Members of a formed one decide. */
    private UUID decidedToMerge(MergeInto command) {
        CooperativeProfile cooperative = cooperatives.living(command.order().cooperativeId());
        Decided decided =
                members.decided(cooperative, Decision.MERGER, command.order().on());
        dates.mustNotPrecede(command.announcedOn(), decided.heldOn());
        return decided.meetingId();
    }

    /** Members of the one that goes on decide as well. */
    private UUID receivedBy(MergeInto command) {
        return members.received(
                        cooperatives.living(command.into()), command.order().on())
                .meetingId();
    }

    @Transactional
    StandingChange transferAssets(StandingOrder order) {
        CooperativeProfile cooperative = changing.lock(order.cooperativeId());
        if (cooperative.status() != Status.MERGED) {
            throw new RejectedException(new NotMerged(cooperative.status()));
        }
        if (changes.once(cooperative.id(), Change.ASSETS_TRANSFERRED).isPresent()) {
            throw new RejectedException(new AssetsTransferred());
        }
        mustFit(order, cooperative);
        return record(change(Change.ASSETS_TRANSFERRED, order, cooperative));
    }

    @Transactional
    StandingChange dissolve(Dissolve command) {
        StandingOrder order = command.order();
        changing.lock(order.cooperativeId());
        CooperativeProfile cooperative = cooperatives.living(order.cooperativeId());
        mustFit(order, cooperative);
        StandingChange change = change(Change.DISSOLVED, order, cooperative);
        if (command.by() == By.MEMBERS) {
            change.decidedBy(members.decided(cooperative, Decision.DISSOLUTION, order.on())
                    .meetingId());
        } else if (!caller.get().roles().contains("ministry")) {
            throw new RejectedException(new GovernmentDissolves());
        }
        changing.stands(cooperative.id(), Status.DISSOLVED, order.on(), null);
        ends(order);
        outbox.append(new CooperativeDissolved(cooperative.id(), command.by().name(), order.on()));
        return record(change);
    }

    /** The founding of one that is no legal entity yet came to nothing: another village was meant, or the village said no. */
    @Transactional
    StandingChange withdraw(StandingOrder order) {
        changing.lock(order.cooperativeId());
        CooperativeProfile cooperative = cooperatives.notEnded(order.cooperativeId());
        if (cooperative.status().lives()) {
            throw new RejectedException(new IsFormed());
        }
        mustFit(order, cooperative);
        changing.stands(cooperative.id(), Status.WITHDRAWN, order.on(), null);
        ends(order);
        outbox.append(new CooperativeWithdrawn(cooperative.id(), order.on()));
        return record(change(Change.WITHDRAWN, order, cooperative));
    }

    /** Its figures end with it, its officers leave, the villages that shared it are on their own and its business is over. */
    private void ends(StandingOrder order) {
        endings.ended(order.cooperativeId(), order.on());
        offices.everybodyLeaves(order.cooperativeId(), order.on(), order.evidence());
        sharing.allLeave(order.cooperativeId(), order.on());
        business.ends(order);
    }

    /** In the order of their ids, so that two mergers do not wait for each other. */
    private void lockBoth(UUID one, UUID other) {
        cooperatives.any(one);
        if (one.equals(other) || cooperatives.find(other).isEmpty()) {
            throw new RejectedException(new NothingToMergeInto());
        }
        boolean first = one.compareTo(other) < 0;
        changing.lock(first ? one : other);
        changing.lock(first ? other : one);
        if (cooperatives.any(other).status() != Status.FORMED) {
            throw new RejectedException(new NothingToMergeInto());
        }
    }

    /** A change has come, and lies neither before the formation nor before the change before it. */
    private void mustFit(StandingOrder order, CooperativeProfile cooperative) {
        dates.mustHaveCome(order.on(), cooperative.zone());
        LocalDate latest = cooperative.latestOn();
        if (latest != null) {
            dates.mustNotPrecede(order.on(), latest);
        }
        changes.of(cooperative.id()).forEach(before -> dates.mustNotPrecede(order.on(), before.occurredOn()));
    }

    private StandingChange change(Change change, StandingOrder order, CooperativeProfile cooperative) {
        var told = new Told(clock.now(), caller.get().subject(), caller.get().rolesInOrder());
        return new StandingChange(ids.next(), cooperative.villageCode(), change, order, told);
    }

    private StandingChange record(StandingChange change) {
        changes.persist(change);
        return change;
    }
}
