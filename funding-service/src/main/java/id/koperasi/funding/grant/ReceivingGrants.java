package id.koperasi.funding.grant;

import id.koperasi.funding.event.FundingEvent.GrantDisbursed;
import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.FactKind;
import id.koperasi.funding.fact.Facts;
import id.koperasi.funding.grant.GrantRejection.AllocationCancelled;
import id.koperasi.funding.grant.GrantRejection.NotReadyToReceive;
import id.koperasi.funding.grant.GrantRejection.UnknownAllocation;
import id.koperasi.funding.grant.RowOutcome.Result;
import id.koperasi.funding.standing.StandingChanges;
import id.koperasi.funding.standing.StandingHistory;
import id.koperasi.funding.standing.StandingRejection.NotInGoodStanding;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cooperatives receive what was set aside for them, once each. */
@ApplicationScoped
class ReceivingGrants {

    /** Money goes to a legal entity, to an account of its own, and into books that are open. */
    private static final List<FactKind> NEEDED =
            List.of(FactKind.LEGAL_ENTITY, FactKind.BOOKS_OPEN, FactKind.ACCOUNT_VERIFIED);

    private final GrantProgrammes programmes;
    private final Pledges pledges;
    private final Allocations allocations;
    private final Receipts receipts;
    private final Facts facts;
    private final StandingChanges standings;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;

    ReceivingGrants(
            GrantProgrammes programmes,
            Pledges pledges,
            Allocations allocations,
            Receipts receipts,
            Facts facts,
            StandingChanges standings,
            StatedDates dates,
            CurrentCaller caller,
            Outbox outbox) {
        this.programmes = programmes;
        this.pledges = pledges;
        this.allocations = allocations;
        this.receipts = receipts;
        this.facts = facts;
        this.standings = standings;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
    }

    @Transactional
    List<RowOutcome> receive(String code, List<UUID> allocationIds, LocalDate receivedOn) {
        GrantProgramme programme = programmes.get(code);
        dates.mustHaveCome(receivedOn, IndonesianZone.ofRegion(programme.regionCode()));
        pledges.locked(programme, allocationIds); // nobody cancels meanwhile
        Map<UUID, Allocation> known = allocations.byId(programme, allocationIds);
        Set<UUID> before = receipts.daysOf(known.keySet()).keySet();
        Map<UUID, Rejection> objections = objections(known.values(), receivedOn);
        List<Allocation> fit = known.values().stream()
                .filter(allocation -> !before.contains(allocation.id()) && !objections.containsKey(allocation.id()))
                .toList();
        Set<UUID> done = receipts.receive(
                fit.stream().map(Allocation::id).toList(),
                receivedOn,
                caller.get().subject());
        announce(
                fit.stream()
                        .filter(allocation -> done.contains(allocation.id()))
                        .toList(),
                receivedOn);
        Log.infof("Grants received: programme=%s count=%d", code, done.size());
        return allocationIds.stream()
                .map(id -> outcome(id, known, objections, done, before))
                .toList();
    }

    private static RowOutcome outcome(
            UUID id, Map<UUID, Allocation> known, Map<UUID, Rejection> objections, Set<UUID> done, Set<UUID> before) {
        Allocation allocation = known.get(id);
        if (allocation == null) {
            return new RowOutcome(null, id, Result.REFUSED, new UnknownAllocation());
        }
        if (done.contains(id)) {
            return new RowOutcome(allocation.cooperativeId(), id, Result.RECEIVED, null);
        }
        Rejection objection = before.contains(id) ? null : objections.get(id);
        return new RowOutcome(
                allocation.cooperativeId(), id, objection == null ? Result.UNCHANGED : Result.REFUSED, objection);
    }

    /** Why each of them cannot be received that day, of those that cannot. */
    private Map<UUID, Rejection> objections(Collection<Allocation> wanted, LocalDate day) {
        Map<UUID, Set<FactKind>> held = held(wanted, day);
        Map<UUID, StandingHistory> stood =
                standings.of(wanted.stream().map(Allocation::cooperativeId).collect(Collectors.toSet()));
        var objections = new HashMap<UUID, Rejection>();
        for (Allocation allocation : wanted) {
            objection(allocation, held, day)
                    .or(() -> stood.getOrDefault(allocation.cooperativeId(), StandingHistory.NOTHING)
                            .against(day)
                            .map(NotInGoodStanding::because))
                    .ifPresent(objection -> objections.put(allocation.id(), objection));
        }
        return objections;
    }

    private static Optional<Rejection> objection(
            Allocation allocation, Map<UUID, Set<FactKind>> held, LocalDate receivedOn) {
        LocalDate cancelledOn = allocation.cancelledOn();
        if (cancelledOn != null) {
            return Optional.of(new AllocationCancelled(cancelledOn));
        }
        if (receivedOn.isBefore(allocation.allocatedOn())) {
            return Optional.of(new DateOutOfOrder(receivedOn, allocation.allocatedOn()));
        }
        Set<FactKind> has = held.getOrDefault(allocation.cooperativeId(), Set.of());
        List<FactKind> lacking =
                NEEDED.stream().filter(kind -> !has.contains(kind)).toList();
        return lacking.isEmpty() ? Optional.empty() : Optional.of(new NotReadyToReceive(lacking));
    }

    private Map<UUID, Set<FactKind>> held(Collection<Allocation> wanted, LocalDate day) {
        return facts.of(wanted.stream().map(Allocation::cooperativeId).collect(Collectors.toSet())).stream()
                .filter(fact -> fact.countsOn(day))
                .collect(
                        Collectors.groupingBy(Fact::cooperativeId, Collectors.mapping(Fact::kind, Collectors.toSet())));
    }

    private void announce(List<Allocation> received, LocalDate receivedOn) {
        Map<UUID, Pledge> from =
                pledges.byId(received.stream().map(Allocation::pledgeId).collect(Collectors.toSet()));
        for (Allocation allocation : received) {
            Pledge pledge = from.get(allocation.pledgeId());
            if (pledge == null) {
                throw new IllegalStateException("an allocation without its pledge: " + allocation.id());
            }
            outbox.append(new GrantDisbursed(
                    allocation.cooperativeId(),
                    pledge.programmeId(),
                    allocation.id(),
                    pledge.donor(),
                    pledge.sourceOfFunds().name(),
                    allocation.amount(),
                    receivedOn));
        }
    }
}
