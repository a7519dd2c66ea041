package id.koperasi.registry.cooperative;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.cooperative.CooperativeRejection.FormationBegun;
import id.koperasi.registry.cooperative.CooperativeRejection.NamedTwice;
import id.koperasi.registry.cooperative.CooperativeRejection.ProposalNotTold;
import id.koperasi.registry.cooperative.CooperativeRejection.ProposedOtherwise;
import id.koperasi.registry.cooperative.CooperativeRejection.UnknownVillage;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageOutsideRegion;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageShares;
import id.koperasi.registry.cooperative.FormationSteps.People;
import id.koperasi.registry.founding.ExistingCooperative;
import id.koperasi.registry.founding.FoundingLimits;
import id.koperasi.registry.founding.FoundingMeeting;
import id.koperasi.registry.founding.Payment;
import id.koperasi.registry.region.Village;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a row of a bulk formation as far as the rules let it come; nothing is written yet. */
@ApplicationScoped
class FormationRows {

    private final Cooperatives cooperatives;
    private final FormationSteps steps;
    private final CurrentCaller caller;

    FormationRows(Cooperatives cooperatives, FormationSteps steps, CurrentCaller caller) {
        this.cooperatives = cooperatives;
        this.steps = steps;
        this.caller = caller;
    }

    /** What rows are held against. */
    record Known(
            Map<String, Village> villages,
            Set<String> sharing,
            Map<UUID, Cooperative> begun,
            FoundingLimits.History limits) {}

    /** One row as far as it has come: formed but not written yet, or settled. */
    record Candidate(
            String villageCode,
            @Nullable Cooperative cooperative,
            boolean begun,
            FormationRecord record,
            @Nullable FormedInBulk settled) {

        static Candidate settled(FormedInBulk outcome) {
            return new Candidate(outcome.villageCode(), null, false, new FormationRecord(), outcome);
        }

        @Nullable UUID id() {
            return cooperative == null ? null : cooperative.id();
        }
    }

    /** What becomes of a row; {@code named} collects which cooperatives earlier rows named. */
    Candidate candidate(FormVillage row, Known known, Set<UUID> named) {
        String code = row.proposal().villageCode();
        try {
            if (!caller.reach().coversRegion(code)) {
                throw new RejectedException(new VillageOutsideRegion(code));
            }
            Village village = known.villages().get(code);
            if (village == null) {
                throw new RejectedException(new UnknownVillage(code));
            }
            if (known.sharing().contains(code)) {
                throw new RejectedException(new VillageShares());
            }
            return row.begun() == null ? proposing(row, village, known.limits()) : goingOn(row, village, known, named);
        } catch (RejectedException e) {
            return Candidate.settled(FormedInBulk.refused(code, e.rejection()));
        }
    }

    private Candidate proposing(FormVillage row, Village village, FoundingLimits.History history) {
        if (row.proposal().proposedOn() == null) {
            throw new RejectedException(new ProposalNotTold());
        }
        var record = new FormationRecord();
        var cooperative = steps.propose(record, village, village.cooperativeName(), row.proposal(), history);
        ExistingCooperative existing = row.proposal().existing();
        form(row, village, cooperative, existing == null ? null : existing.legalEntityNumber(), record, history);
        return new Candidate(village.code(), cooperative, false, record, null);
    }

    private Candidate goingOn(FormVillage row, Village village, Known known, Set<UUID> named) {
        UUID id = Objects.requireNonNull(row.begun()).cooperativeId();
        Cooperative cooperative = known.begun().get(id);
        if (cooperative == null) {
            throw new RejectedException(new NotFound());
        }
        if (!named.add(id)) {
            throw new RejectedException(new NamedTwice());
        }
        if (!row.agreesWith(cooperative)) {
            throw new RejectedException(new ProposedOtherwise(
                    cooperative.villageCode(),
                    cooperative.route(),
                    Objects.requireNonNull(cooperative.dayOf(Status.PROPOSED))));
        }
        String older = cooperatives.olderNumber(id);
        if (cooperative.status() != Status.PROPOSED) {
            return Candidate.settled(settled(cooperative, Decree.settled(row.decree(), cooperative.route(), older)));
        }
        var record = new FormationRecord();
        form(row, village, cooperative, older, record, known.limits());
        return new Candidate(village.code(), cooperative, true, record, null);
    }

    /** From the founding meeting to the decree. */
    private void form(
            FormVillage row,
            Village village,
            Cooperative cooperative,
            @Nullable String older,
            FormationRecord record,
            FoundingLimits.History history) {
        FoundingMeeting meeting = row.meeting().get();
        steps.meet(record, cooperative, meeting, history.on(meeting.heldOn()));
        steps.sign(record, cooperative, row.deed(), history.on(row.deed().signedOn()));
        List<Payment> payments = meeting.founders().stream()
                .map(founder -> new Payment(
                        founder.person(), row.paidIn().principal(), row.paidIn().mandatory()))
                .toList();
        var paid = steps.form(
                record,
                cooperative,
                village,
                new People(meeting.founders(), meeting.officers()),
                Decree.settled(row.decree(), cooperative.route(), older),
                payments,
                List.of());
        record.founders.clear();
        record.founders.addAll(paid);
    }

    /** What becomes of a row about one that has gone on meanwhile. */
    private static FormedInBulk settled(Cooperative there, Decree decree) {
        return there.status() == Status.FORMED
                        && decree.number().equals(there.row().decreeNumber())
                        && Objects.equals(decree.amendmentNumber(), there.row().amendmentDecreeNumber())
                ? FormedInBulk.unchanged(there)
                : FormedInBulk.refused(there.villageCode(), new FormationBegun(there.status()));
    }
}
