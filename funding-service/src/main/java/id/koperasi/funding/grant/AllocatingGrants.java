package id.koperasi.funding.grant;

import id.koperasi.funding.grant.Allocations.Held;
import id.koperasi.funding.grant.GrantRejection.AllocatedDifferently;
import id.koperasi.funding.grant.GrantRejection.ListOrRegion;
import id.koperasi.funding.grant.GrantRejection.PledgeExhausted;
import id.koperasi.funding.grant.GrantRejection.UnknownCooperative;
import id.koperasi.funding.grant.RowOutcome.Result;
import id.koperasi.funding.registry.KnownCooperative;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.funding.standing.StandingChanges;
import id.koperasi.funding.standing.StandingHistory;
import id.koperasi.funding.standing.StandingRejection.NotInGoodStanding;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parts of a pledge are set aside for cooperatives, in the order asked for and as far as the pledge goes. */
@ApplicationScoped
class AllocatingGrants {

    private final GrantProgrammes programmes;
    private final Pledges pledges;
    private final Allocations allocations;
    private final KnownCooperatives cooperatives;
    private final StandingChanges standings;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Ids ids;

    AllocatingGrants(
            GrantProgrammes programmes,
            Pledges pledges,
            Allocations allocations,
            KnownCooperatives cooperatives,
            StandingChanges standings,
            StatedDates dates,
            CurrentCaller caller,
            Ids ids) {
        this.programmes = programmes;
        this.pledges = pledges;
        this.allocations = allocations;
        this.cooperatives = cooperatives;
        this.standings = standings;
        this.dates = dates;
        this.caller = caller;
        this.ids = ids;
    }

    /**
     * Who is given something: those of a list, or all of a region.
     *
     * @param cooperativeIds the list
     * @param region the region
     */
    record Whom(
            @Nullable List<UUID> cooperativeIds, @Nullable String region) {}

    @Transactional
    List<RowOutcome> allocate(String code, UUID pledgeId, Whom whom, Rupiah each, LocalDate allocatedOn) {
        GrantProgramme programme = programmes.get(code);
        dates.mustHaveCome(allocatedOn, IndonesianZone.ofRegion(programme.regionCode()));
        Pledge pledge = pledges.locked(programme, pledgeId);
        dates.mustNotPrecede(allocatedOn, pledge.pledgedOn());
        Map<UUID, KnownCooperative> known = known(whom);
        List<UUID> cooperativeIds =
                Objects.requireNonNullElseGet(whom.cooperativeIds(), () -> List.copyOf(known.keySet()));
        Map<UUID, Held> earlier = allocations.held(pledge, cooperativeIds);
        Map<UUID, StandingHistory> stood = standings.of(cooperativeIds);
        var made = new ArrayList<Allocation>();
        List<RowOutcome> outcomes = cooperativeIds.stream()
                .map(id -> {
                    KnownCooperative cooperative = known.get(id);
                    if (earlier.containsKey(id)) {
                        return repeated(id, earlier.get(id), each);
                    }
                    if (cooperative == null || !programme.covers(cooperative.villageCode())) {
                        return refused(id, new UnknownCooperative());
                    }
                    return stood.getOrDefault(id, StandingHistory.NOTHING)
                            .against(allocatedOn)
                            .map(change -> refused(id, NotInGoodStanding.because(change)))
                            .orElseGet(() -> allocate(pledge, cooperative, each, allocatedOn, made));
                })
                .toList();
        allocations.add(made);
        Log.infof(
                "Grants allocated: programme=%s pledge=%s allocations=%d unallocated=%s",
                code, pledgeId, made.size(), pledge.unallocated());
        return outcomes;
    }

    /** All of a region at once, in the order of their ids, however many a province has. */
    private Map<UUID, KnownCooperative> known(Whom whom) {
        List<UUID> list = whom.cooperativeIds();
        String region = whom.region();
        if ((list == null) == (region == null)) {
            throw new RejectedException(new ListOrRegion());
        }
        return list == null ? cooperatives.below(String.valueOf(region)) : cooperatives.among(list);
    }

    private static RowOutcome repeated(UUID cooperativeId, Held earlier, Rupiah each) {
        return earlier.amount().equals(each)
                ? new RowOutcome(cooperativeId, earlier.id(), Result.UNCHANGED, null)
                : new RowOutcome(
                        cooperativeId, earlier.id(), Result.REFUSED, new AllocatedDifferently(earlier.amount()));
    }

    private RowOutcome allocate(
            Pledge pledge, KnownCooperative cooperative, Rupiah each, LocalDate allocatedOn, List<Allocation> made) {
        if (!pledge.allocate(each)) {
            return refused(cooperative.id(), new PledgeExhausted(pledge.unallocated()));
        }
        var allocation = new Allocation(
                ids.next(),
                pledge,
                cooperative.id(),
                cooperative.villageCode(),
                each,
                allocatedOn,
                caller.get().subject());
        made.add(allocation);
        return new RowOutcome(cooperative.id(), allocation.id(), Result.ALLOCATED, null);
    }

    private static RowOutcome refused(UUID cooperativeId, Rejection rejection) {
        return new RowOutcome(cooperativeId, null, Result.REFUSED, rejection);
    }
}
