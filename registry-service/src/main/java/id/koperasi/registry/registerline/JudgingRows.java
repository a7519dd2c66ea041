package id.koperasi.registry.registerline;

import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.account.RegisteredAccounts;
import id.koperasi.registry.cooperative.CooperativeRejection.FormationBegun;
import id.koperasi.registry.cooperative.CooperativeRejection.HasEnded;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageShares;
import id.koperasi.registry.cooperative.RegisteredCooperatives.Known;
import id.koperasi.registry.cooperative.Status;
import id.koperasi.registry.identity.RegisteredNumbers;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.registerfile.Fault;
import id.koperasi.registry.registerline.Judgement.Additions;
import id.koperasi.registry.registerline.Judgement.Doubtful;
import id.koperasi.registry.registerline.Judgement.Incomplete;
import id.koperasi.registry.registerline.Judgement.More;
import id.koperasi.registry.registerline.Judgement.Placed;
import id.koperasi.registry.registerline.Judgement.Refused;
import id.koperasi.registry.registerline.Judgement.Same;
import id.koperasi.registry.registerline.Judgement.Unheard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides what is to become of lines, one after the other, from what is known: a pure function of both. */
public final class JudgingRows {

    private final KnownFacts known;
    private final StatedAdditions stated;
    private final Ids ids;

    public JudgingRows(KnownFacts known, Ids ids, LocalDate statedOn) {
        this.known = known;
        this.stated = new StatedAdditions(known, statedOn);
        this.ids = ids;
    }

    /** What becomes of the next line; what it adds counts for those after it. */
    public Judgement judge(Candidate candidate) {
        if (!candidate.faults().isEmpty()) {
            return new Refused(candidate.faults());
        }
        List<LookedAt> looked = known.lookedAt(candidate.fingerprint());
        Fingerprint row = candidate.fingerprint();
        if (looked.stream().anyMatch(each -> each.rejects(row))) {
            return new Same();
        }
        if (candidate.row().refersOnly() && candidate.village() != null) {
            return candidate.village().code().equals(candidate.placed()) ? new Same() : new Placed(candidate.village());
        }
        Judgement judgement = looked(candidate, looked)
                .or(() -> Optional.ofNullable(candidate.village()).map(village -> judge(candidate, village)))
                .orElseGet(() -> new Doubtful(ReviewKind.VILLAGE_UNCERTAIN, List.of()));
        remember(candidate, judgement);
        return judgement;
    }

    /** What becomes of a line that somebody has found to be a cooperative: only what it adds since then is new. */
    private Optional<Judgement> looked(Candidate candidate, List<LookedAt> looked) {
        Optional<LookedAt> taken =
                looked.stream().filter(each -> each.cooperativeId() != null).reduce((earlier, later) -> later);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        boolean wholly = looked.stream().anyMatch(each -> each.settles(candidate.fingerprint()));
        return known.cooperative(taken.get().cooperativeId())
                .map(found -> wholly ? added(candidate, found) : again(candidate, found));
    }

    private Judgement judge(Candidate candidate, Village village) {
        Known formed = known.formedBy(candidate.decree());
        if (formed != null && formed.villageCode().equals(village.code())) {
            return again(candidate, formed);
        }
        if (formed != null) {
            return new Doubtful(ReviewKind.DECREE_ELSEWHERE, List.of(formed.id()));
        }
        if (!candidate.missing().isEmpty()) {
            return withoutDecree(candidate, village);
        }
        List<Known> there = living(village);
        Optional<Known> begun = there.stream().filter(each -> !each.formed()).findFirst();
        if (begun.isPresent()) {
            return refused(new FormationBegun(begun.get().status()));
        }
        if (!there.isEmpty()) {
            return new Doubtful(
                    ReviewKind.VILLAGE_HAS_ANOTHER,
                    there.stream().map(Known::id).toList());
        }
        return stranger(candidate, village).orElseGet(() -> unheard(candidate, village));
    }

    /** What stands against one that nobody knows in its village. */
    private Optional<Judgement> stranger(Candidate candidate, Village village) {
        if (known.shares(village.code())) {
            return Optional.of(refused(new VillageShares()));
        }
        List<UUID> holders = stated.holders(candidate, null);
        if (!holders.isEmpty()) {
            return Optional.of(new Doubtful(ReviewKind.NUMBER_ELSEWHERE, holders));
        }
        List<UUID> neighbours = known.neighbours(candidate.line().number());
        if (neighbours != null) {
            return Optional.of(new Doubtful(ReviewKind.NAME_OF_NEIGHBOUR, neighbours));
        }
        return candidate.trace() != null && known.accountHolder(candidate.trace()) != null
                ? Optional.of(refused(RegisteredAccounts.numberOfAnother()))
                : Optional.empty();
    }

    /** Without its decree it is the one of its village that is called so; where there is none it is kept as known. */
    private Judgement withoutDecree(Candidate candidate, Village village) {
        List<Known> there = living(village);
        String name = candidate.row().name();
        List<Known> called = name == null
                ? List.of()
                : there.stream()
                        .filter(each ->
                                StatedName.calls(name, each.name(), there.size() == 1 ? village.name() : each.name()))
                        .toList();
        if (called.size() == 1) {
            Known same = called.getFirst();
            if (same.formed() && contradicts(candidate.decree(), same)) {
                return new Doubtful(ReviewKind.VILLAGE_HAS_ANOTHER, List.of(same.id()));
            }
            return same.formed() ? again(candidate, same) : new Same();
        }
        if (!there.isEmpty()) {
            return new Doubtful(
                    ReviewKind.VILLAGE_HAS_ANOTHER,
                    there.stream().map(Known::id).toList());
        }
        return stranger(candidate, village).orElseGet(() -> new Incomplete(village, candidate.missing()));
    }

    /** Whether the line tells another decree than the cooperative has. */
    private static boolean contradicts(String decree, Known cooperative) {
        return !decree.isEmpty() && cooperative.decreeNumber() != null && !decree.equals(cooperative.decreeNumber());
    }

    private List<Known> living(Village village) {
        return known.in(village.code()).stream()
                .filter(each -> !each.status().ended())
                .toList();
    }

    private Unheard unheard(Candidate candidate, Village village) {
        var name = LegalName.of(
                candidate.row().name(),
                village,
                known.brokenByName(candidate.line().number()));
        Known formed = formed(ids.next(), candidate, village, name);
        return new Unheard(formed.id(), village, name, stated.additions(candidate, formed));
    }

    private Judgement again(Candidate candidate, Known cooperative) {
        List<UUID> holders = stated.holders(candidate, cooperative.id());
        if (!holders.isEmpty()) {
            return new Doubtful(ReviewKind.NUMBER_ELSEWHERE, holders);
        }
        if (stated.contradicts(candidate, cooperative)) {
            return new Doubtful(ReviewKind.NUMBER_DIFFERS, List.of(cooperative.id()));
        }
        UUID holder = candidate.trace() == null ? null : known.accountHolder(candidate.trace());
        if (holder != null && !holder.equals(cooperative.id())) {
            return refused(RegisteredAccounts.numberOfAnother());
        }
        return added(candidate, cooperative);
    }

    /** One that has ended gets nothing more: not even what a register knows of it. */
    private Judgement added(Candidate candidate, Known cooperative) {
        Additions additions = stated.additions(candidate, cooperative);
        if (additions.none()) {
            return new Same();
        }
        return cooperative.status().ended()
                ? refused(new HasEnded(cooperative.status()))
                : new More(cooperative, additions);
    }

    private void remember(Candidate candidate, Judgement judgement) {
        switch (judgement) {
            case Unheard(UUID id, Village village, LegalName name, Additions additions) -> {
                known.add(formed(id, candidate, village, name));
                remember(id, candidate, additions);
            }
            case More(Known cooperative, Additions additions) -> remember(cooperative.id(), candidate, additions);
            case Incomplete incomplete -> {}
            case Placed placed -> {}
            case Same same -> {}
            case Refused refused -> {}
            case Doubtful doubtful -> {}
        }
    }

    private void remember(UUID id, Candidate candidate, Additions additions) {
        additions
                .numbers()
                .forEach(number -> known.add(new RegisteredNumbers.Holder(id, number.kind(), number.number())));
        if (additions.profile() != null) {
            known.addProfile(id, additions.profile());
        }
        if (additions.account() != null && candidate.trace() != null) {
            known.add(new RegisteredAccounts.Holder(id, additions.account().bankCode(), candidate.trace()));
        }
    }

    private static Known formed(UUID id, Candidate candidate, Village village, LegalName name) {
        return new Known(id, village.code(), name.text(), Status.FORMED, candidate.decree(), true);
    }

    private static Refused refused(Rejection rejection) {
        return new Refused(List.of(new Fault("", rejection)));
    }
}
