package id.koperasi.registry.cooperative;

import id.koperasi.registry.cooperative.CooperativeRejection.DecreeOfAnother;
import id.koperasi.registry.cooperative.CooperativeRejection.FormationBegun;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageHasCooperative;
import id.koperasi.registry.cooperative.FormationRows.Candidate;
import id.koperasi.registry.cooperative.FormationRows.Known;
import id.koperasi.registry.founding.FoundingLimits;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.region.Villages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Forms the cooperatives of a region, many villages at once, by the same steps as one: from the proposal on, or from the
 * meetings on record of one that was proposed before. A row that breaks a rule is refused and hurts no other; a row that was
 * formed before stays as it is.
 */
@ApplicationScoped
class FormingInBulk {

    private final Cooperatives cooperatives;
    private final FormationRecords records;
    private final ProposedCooperatives proposed;
    private final FoundingLimits limits;
    private final Villages villages;
    private final FormationRows formations;

    FormingInBulk(
            Cooperatives cooperatives,
            FormationRecords records,
            ProposedCooperatives proposed,
            FoundingLimits limits,
            Villages villages,
            FormationRows formations) {
        this.cooperatives = cooperatives;
        this.records = records;
        this.proposed = proposed;
        this.limits = limits;
        this.villages = villages;
        this.formations = formations;
    }

    @Transactional
    List<FormedInBulk> form(List<FormVillage> rows) {
        Map<String, Village> known = villages.findAll(
                rows.stream().map(row -> row.proposal().villageCode()).toList());
        Set<String> sharing = cooperatives.sharing(rows.stream()
                .collect(Collectors.toMap(
                        row -> row.proposal().villageCode(),
                        row -> row.decree().decidedOn(),
                        (one, other) -> one.isBefore(other) ? one : other)));
        Map<UUID, Cooperative> begun = proposed.take(rows.stream()
                .map(FormVillage::begun)
                .filter(Objects::nonNull)
                .map(FormVillage.Begun::cooperativeId)
                .collect(Collectors.toSet()));
        var told = new Known(known, sharing, begun, limits.history());
        Set<UUID> named = new HashSet<>();
        List<Candidate> candidates =
                rows.stream().map(row -> formations.candidate(row, told, named)).toList();
        Set<UUID> written = new HashSet<>(records.insert(formed(candidates, false)));
        written.addAll(proposed.write(formed(candidates, true)));
        var record = new FormationRecord();
        candidates.stream()
                .filter(candidate -> candidate.id() != null && written.contains(candidate.id()))
                .forEach(candidate -> record.add(candidate.record()));
        records.write(record);
        return outcomes(candidates, written);
    }

    private static List<Cooperative> formed(List<Candidate> candidates, boolean begun) {
        return candidates.stream()
                .filter(candidate -> candidate.begun() == begun)
                .map(Candidate::cooperative)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What was neither settled nor written met a constraint: which one, the rows that are there tell. */
    private List<FormedInBulk> outcomes(List<Candidate> candidates, Set<UUID> written) {
        List<String> met = candidates.stream()
                .filter(candidate -> candidate.id() != null && !candidate.begun() && !written.contains(candidate.id()))
                .map(Candidate::villageCode)
                .distinct()
                .toList();
        Map<String, Cooperative> there = met.isEmpty()
                ? Map.of()
                : cooperatives.firstIn(met).stream()
                        .collect(Collectors.toMap(Cooperative::villageCode, Function.identity()));
        List<FormedInBulk> outcomes = new ArrayList<>();
        for (Candidate candidate : candidates) {
            outcomes.add(outcome(candidate, written, there.get(candidate.villageCode())));
        }
        return outcomes;
    }

    private static FormedInBulk outcome(Candidate candidate, Set<UUID> written, @Nullable Cooperative there) {
        Cooperative formed = candidate.cooperative();
        if (formed == null) {
            return Objects.requireNonNull(candidate.settled());
        }
        if (written.contains(formed.id())) {
            return FormedInBulk.formed(formed);
        }
        if (candidate.begun() || there == null) {
            return FormedInBulk.refused(candidate.villageCode(), new DecreeOfAnother());
        }
        if (there.status() != Status.FORMED) {
            return FormedInBulk.refused(candidate.villageCode(), new FormationBegun(there.status()));
        }
        return Objects.equals(there.row().decreeNumber(), formed.row().decreeNumber())
                ? FormedInBulk.unchanged(there)
                : FormedInBulk.refused(candidate.villageCode(), new VillageHasCooperative());
    }
}
