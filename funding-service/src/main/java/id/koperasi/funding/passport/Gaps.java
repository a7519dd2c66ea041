package id.koperasi.funding.passport;

import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.Facts;
import id.koperasi.funding.office.Officer;
import id.koperasi.funding.office.Officers;
import id.koperasi.funding.programme.Criterion;
import id.koperasi.funding.programme.Gate;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.registry.KnownCooperative;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.funding.standing.StandingChanges;
import id.koperasi.funding.standing.StandingHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the cooperatives of a region lack, from the passport of each. */
@ApplicationScoped
class Gaps {

    private static final int AT_ONCE = 500;

    private final KnownCooperatives cooperatives;
    private final Facts facts;
    private final Officers officers;
    private final StandingChanges standings;

    Gaps(KnownCooperatives cooperatives, Facts facts, Officers officers, StandingChanges standings) {
        this.cooperatives = cooperatives;
        this.facts = facts;
        this.officers = officers;
        this.standings = standings;
    }

    /**
     * A region as a whole.
     *
     * @param cooperatives how many there are
     * @param eligible how many pass the gate to apply
     * @param gaps of each criterion
     */
    record Region(int cooperatives, int eligible, List<Gap> gaps) {

        Region {
            gaps = List.copyOf(gaps);
        }
    }

    Region of(String region, ProgrammeVersion version, LocalDate asOf) {
        Map<Criterion, Gap> gaps = new LinkedHashMap<>();
        version.criteria().forEach(criterion -> gaps.put(criterion, new Gap(criterion, 0, 0)));
        int all = 0;
        int eligible = 0;
        List<KnownCooperative> some = cooperatives.below(region, new UUID(0, 0), AT_ONCE);
        while (!some.isEmpty()) {
            for (Passport passport : passports(some, version, asOf)) {
                all++;
                if (passport.passes(Gate.APPLY)) {
                    eligible++;
                }
                passport.judgements()
                        .forEach(judgement ->
                                gaps.computeIfPresent(judgement.criterion(), (criterion, gap) -> gap.with(judgement)));
            }
            some = cooperatives.below(region, some.getLast().id(), AT_ONCE);
        }
        return new Region(all, eligible, List.copyOf(gaps.values()));
    }

    private List<Passport> passports(List<KnownCooperative> some, ProgrammeVersion version, LocalDate asOf) {
        List<UUID> ids = some.stream().map(KnownCooperative::id).toList();
        Map<UUID, List<Fact>> known = facts.of(ids).stream().collect(Collectors.groupingBy(Fact::cooperativeId));
        Map<UUID, List<Officer>> held =
                officers.of(ids).stream().collect(Collectors.groupingBy(Officer::cooperativeId));
        Map<UUID, StandingHistory> stood = standings.of(ids);
        return some.stream()
                .map(cooperative -> Passports.of(
                        cooperative,
                        version,
                        new Circumstances(
                                asOf,
                                known.getOrDefault(cooperative.id(), List.of()),
                                held.getOrDefault(cooperative.id(), List.of()),
                                stood.getOrDefault(cooperative.id(), StandingHistory.NOTHING),
                                null,
                                null)))
                .toList();
    }
}
