package id.koperasi.funding.grant;

import id.koperasi.funding.event.FundingEvent.GrantDisbursed;
import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.FactKind;
import id.koperasi.funding.fact.Facts;
import id.koperasi.funding.grant.GrantRejection.NotReadyToReceive;
import id.koperasi.funding.grant.GrantRejection.UnknownAllocation;
import id.koperasi.funding.grant.RowOutcome.Result;
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
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;

    ReceivingGrants(
            GrantProgrammes programmes,
            Pledges pledges,
            Allocations allocations,
            Receipts receipts,
            Facts facts,
            StatedDates dates,
            CurrentCaller caller,
            Outbox outbox) {
        this.programmes = programmes;
        this.pledges = pledges;
        this.allocations = allocations;
        this.receipts = receipts;
        this.facts = facts;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
    }

    @Transactional
    List<RowOutcome> receive(String code, List<UUID> allocationIds, LocalDate receivedOn) {
        GrantProgramme programme = programmes.get(code);
        dates.mustHaveCome(receivedOn, IndonesianZone.ofRegion(programme.regionCode()));
        Map<UUID, Allocation> known = allocations.byId(programme, allocationIds);
        Set<UUID> before = receipts.daysOf(known.keySet()).keySet();
        Map<UUID, Set<FactKind>> held = held(known.values(), receivedOn);
        List<Allocation> fit = known.values().stream()
                .filter(allocation -> !before.contains(allocation.id()))
                .filter(allocation -> objection(allocation, held, receivedOn).isEmpty())
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
                .map(id -> outcome(id, known, held, done, before, receivedOn))
                .toList();
    }

    private static RowOutcome outcome(
            UUID id,
            Map<UUID, Allocation> known,
            Map<UUID, Set<FactKind>> held,
            Set<UUID> done,
            Set<UUID> before,
            LocalDate receivedOn) {
        Allocation allocation = known.get(id);
        if (allocation == null) {
            return new RowOutcome(null, id, Result.REFUSED, new UnknownAllocation());
        }
        if (done.contains(id)) {
            return new RowOutcome(allocation.cooperativeId(), id, Result.RECEIVED, null);
        }
        Optional<Rejection> objection =
                before.contains(id) ? Optional.empty() : objection(allocation, held, receivedOn);
        return objection
                .map(rejection -> new RowOutcome(allocation.cooperativeId(), id, Result.REFUSED, rejection))
                .orElseGet(() -> new RowOutcome(allocation.cooperativeId(), id, Result.UNCHANGED, null));
    }

    private static Optional<Rejection> objection(
            Allocation allocation, Map<UUID, Set<FactKind>> held, LocalDate receivedOn) {
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
