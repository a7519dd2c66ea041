package id.koperasi.registry.cooperative;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.cooperative.CooperativeRejection.DecreeOfAnother;
import id.koperasi.registry.cooperative.CooperativeRejection.FormationBegun;
import id.koperasi.registry.cooperative.CooperativeRejection.UnknownVillage;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageHasCooperative;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageOutsideRegion;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageShares;
import id.koperasi.registry.cooperative.FormationSteps.People;
import id.koperasi.registry.founding.ExistingCooperative;
import id.koperasi.registry.founding.FoundingLimits;
import id.koperasi.registry.founding.FoundingMeeting;
import id.koperasi.registry.founding.Payment;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.region.Villages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Forms the cooperatives of a region, many villages at once, by the same steps as one. A row that breaks a rule is refused
 * and hurts no other; a row that was formed before stays as it is.
 */
@ApplicationScoped
class FormingInBulk {

    private final Cooperatives cooperatives;
    private final FormationSteps steps;
    private final FormationRecords records;
    private final FoundingLimits limits;
    private final Villages villages;
    private final CurrentCaller caller;

    FormingInBulk(
            Cooperatives cooperatives,
            FormationSteps steps,
            FormationRecords records,
            FoundingLimits limits,
            Villages villages,
            CurrentCaller caller) {
        this.cooperatives = cooperatives;
        this.steps = steps;
        this.records = records;
        this.limits = limits;
        this.villages = villages;
        this.caller = caller;
    }

    /** One row as far as it has come: formed but not written yet, or refused. */
    private record Candidate(
            String villageCode,
            @Nullable Cooperative cooperative,
            FormationRecord record,
            @Nullable Rejection refusal) {

        @Nullable UUID id() {
            return cooperative == null ? null : cooperative.id();
        }
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
        FoundingLimits.History history = limits.history();
        List<Candidate> candidates = rows.stream()
                .map(row -> candidate(row, known, sharing, history))
                .toList();
        Set<UUID> inserted = records.insert(candidates.stream()
                .map(Candidate::cooperative)
                .filter(Objects::nonNull)
                .toList());
        var record = new FormationRecord();
        candidates.stream()
                .filter(candidate -> candidate.id() != null && inserted.contains(candidate.id()))
                .forEach(candidate -> record.add(candidate.record()));
        records.write(record);
        return outcomes(candidates, inserted);
    }

    private Candidate candidate(
            FormVillage row, Map<String, Village> known, Set<String> sharing, FoundingLimits.History history) {
        String code = row.proposal().villageCode();
        var record = new FormationRecord();
        try {
            if (!caller.reach().coversRegion(code)) {
                throw new RejectedException(new VillageOutsideRegion(code));
            }
            Village village = known.get(code);
            if (village == null) {
                throw new RejectedException(new UnknownVillage(code));
            }
            if (sharing.contains(code)) {
                throw new RejectedException(new VillageShares());
            }
            return new Candidate(code, formed(row, village, record, history), record, null);
        } catch (RejectedException e) {
            return new Candidate(code, null, record, e.rejection());
        }
    }

    private Cooperative formed(
            FormVillage row, Village village, FormationRecord record, FoundingLimits.History history) {
        var cooperative = steps.propose(record, village, village.cooperativeName(), row.proposal(), history);
        FoundingMeeting meeting = row.meeting().get();
        steps.meet(record, cooperative, meeting, history.on(meeting.heldOn()));
        steps.sign(record, cooperative, row.deed(), history.on(row.deed().signedOn()));
        List<Payment> payments = meeting.founders().stream()
                .map(founder -> new Payment(
                        founder.person(), row.paidIn().principal(), row.paidIn().mandatory()))
                .toList();
        ExistingCooperative existing = row.proposal().existing();
        var paid = steps.form(
                record,
                cooperative,
                village,
                new People(meeting.founders(), meeting.officers()),
                Decree.settled(
                        row.decree(), row.proposal().route(), existing == null ? null : existing.legalEntityNumber()),
                payments,
                List.of());
        record.founders.clear();
        record.founders.addAll(paid);
        return cooperative;
    }

    /** What was neither refused nor inserted met a constraint: which one, the rows that are there tell. */
    private List<FormedInBulk> outcomes(List<Candidate> candidates, Set<UUID> inserted) {
        List<String> met = candidates.stream()
                .filter(candidate -> candidate.id() != null && !inserted.contains(candidate.id()))
                .map(Candidate::villageCode)
                .distinct()
                .toList();
        Map<String, Cooperative> there = met.isEmpty()
                ? Map.of()
                : cooperatives.firstIn(met).stream()
                        .collect(Collectors.toMap(Cooperative::villageCode, Function.identity()));
        List<FormedInBulk> outcomes = new ArrayList<>();
        for (Candidate candidate : candidates) {
            outcomes.add(outcome(candidate, inserted, there.get(candidate.villageCode())));
        }
        return outcomes;
    }

    private static FormedInBulk outcome(Candidate candidate, Set<UUID> inserted, @Nullable Cooperative there) {
        Cooperative formed = candidate.cooperative();
        if (formed == null) {
            return FormedInBulk.refused(candidate.villageCode(), Objects.requireNonNull(candidate.refusal()));
        }
        if (inserted.contains(formed.id())) {
            return FormedInBulk.formed(formed);
        }
        if (there == null) {
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
