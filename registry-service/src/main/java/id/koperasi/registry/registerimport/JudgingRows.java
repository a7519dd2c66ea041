package id.koperasi.registry.registerimport;

import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.account.RegisteredAccounts;
import id.koperasi.registry.account.RegisteredAccounts.RegisteredAccount;
import id.koperasi.registry.bank.AccountNumber;
import id.koperasi.registry.cooperative.CooperativeRejection.FormationBegun;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageShares;
import id.koperasi.registry.cooperative.RegisteredCooperatives.Known;
import id.koperasi.registry.cooperative.Status;
import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.identity.RegisteredNumbers;
import id.koperasi.registry.identity.RegisteredNumbers.RegisteredNumber;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.registerfile.Fault;
import id.koperasi.registry.registerfile.RegisterRow.StatedAccount;
import id.koperasi.registry.registerfile.RegisterRow.StatedNumber;
import id.koperasi.registry.registerimport.Judgement.Additions;
import id.koperasi.registry.registerimport.Judgement.Doubtful;
import id.koperasi.registry.registerimport.Judgement.More;
import id.koperasi.registry.registerimport.Judgement.Refused;
import id.koperasi.registry.registerimport.Judgement.Same;
import id.koperasi.registry.registerimport.Judgement.Unheard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides what is to become of lines, one after the other, from what is known: a pure function of both. */
final class JudgingRows {

    private final KnownFacts known;
    private final Ids ids;
    private final LocalDate statedOn;

    JudgingRows(KnownFacts known, Ids ids, LocalDate statedOn) {
        this.known = known;
        this.ids = ids;
        this.statedOn = statedOn;
    }

    /** What becomes of the next line; what it adds counts for those after it. */
    Judgement judge(Candidate candidate) {
        if (!candidate.faults().isEmpty()) {
            return new Refused(candidate.faults());
        }
        ReviewStatus review = known.review(candidate.fingerprint());
        if (review != null && review != ReviewStatus.OPEN) {
            return new Same();
        }
        Village village = candidate.village();
        if (village == null) {
            return new Doubtful(ReviewKind.VILLAGE_UNCERTAIN, List.of());
        }
        Judgement judgement = judge(candidate, village);
        remember(candidate, judgement);
        return judgement;
    }

    private Judgement judge(Candidate candidate, Village village) {
        Known formed = known.formedBy(candidate.decree());
        if (formed != null && formed.villageCode().equals(village.code())) {
            return again(candidate, formed);
        }
        if (formed != null) {
            return new Doubtful(ReviewKind.DECREE_ELSEWHERE, List.of(formed.id()));
        }
        List<Known> there = known.in(village.code());
        Optional<Known> begun = there.stream().filter(each -> !each.formed()).findFirst();
        if (begun.isPresent()) {
            return refused(new FormationBegun(begun.get().status()));
        }
        if (!there.isEmpty()) {
            return new Doubtful(
                    ReviewKind.VILLAGE_HAS_ANOTHER,
                    there.stream().map(Known::id).toList());
        }
        if (known.shares(village.code())) {
            return refused(new VillageShares());
        }
        List<UUID> holders = holders(candidate, null);
        if (!holders.isEmpty()) {
            return new Doubtful(ReviewKind.NUMBER_ELSEWHERE, holders);
        }
        List<UUID> neighbours = known.neighbours(candidate.line().number());
        if (neighbours != null) {
            return new Doubtful(ReviewKind.NAME_OF_NEIGHBOUR, neighbours);
        }
        if (candidate.trace() != null && known.accountHolder(candidate.trace()) != null) {
            return refused(RegisteredAccounts.numberOfAnother());
        }
        return unheard(candidate, village);
    }

    private Unheard unheard(Candidate candidate, Village village) {
        UUID id = ids.next();
        return new Unheard(
                id,
                village,
                additions(
                        candidate,
                        new Known(
                                id,
                                village.code(),
                                village.cooperativeName(),
                                Status.FORMED,
                                candidate.decree(),
                                true)));
    }

    private Judgement again(Candidate candidate, Known cooperative) {
        List<UUID> holders = holders(candidate, cooperative.id());
        if (!holders.isEmpty()) {
            return new Doubtful(ReviewKind.NUMBER_ELSEWHERE, holders);
        }
        for (NumberKind kind : NumberKind.values()) {
            StatedNumber stated = candidate.number(kind);
            String own = known.numberOf(cooperative.id(), kind);
            if (stated != null && own != null && !own.equals(stated.number())) {
                return new Doubtful(ReviewKind.NUMBER_DIFFERS, List.of(cooperative.id()));
            }
        }
        UUID holder = candidate.trace() == null ? null : known.accountHolder(candidate.trace());
        if (holder != null && !holder.equals(cooperative.id())) {
            return refused(RegisteredAccounts.numberOfAnother());
        }
        Additions additions = additions(candidate, cooperative);
        return additions.none() ? new Same() : new More(cooperative, additions);
    }

    /** What a line says of a cooperative that is not known of it; what contradicts is left out. */
    Additions additions(Candidate candidate, Known cooperative) {
        List<RegisteredNumber> numbers = new ArrayList<>();
        for (NumberKind kind : NumberKind.values()) {
            StatedNumber stated = candidate.number(kind);
            if (stated != null
                    && known.numberOf(cooperative.id(), kind) == null
                    && known.holder(kind, stated.number()) == null) {
                numbers.add(new RegisteredNumber(
                        cooperative.id(),
                        cooperative.villageCode(),
                        kind,
                        stated.number(),
                        stated.issuedOn() == null ? statedOn : stated.issuedOn()));
            }
        }
        return new Additions(numbers, account(candidate, cooperative));
    }

    private @Nullable RegisteredAccount account(Candidate candidate, Known cooperative) {
        StatedAccount stated = candidate.row().account();
        if (stated == null
                || candidate.trace() == null
                || known.accountHolder(candidate.trace()) != null
                || known.hasAccountAt(cooperative.id(), stated.bankCode())) {
            return null;
        }
        return new RegisteredAccount(
                cooperative.id(),
                cooperative.villageCode(),
                cooperative.name(),
                stated.bankCode(),
                AccountNumber.of(stated.number()),
                stated.openedOn() == null ? statedOn : stated.openedOn());
    }

    private List<UUID> holders(Candidate candidate, @Nullable UUID except) {
        List<UUID> holders = new ArrayList<>();
        for (NumberKind kind : NumberKind.values()) {
            StatedNumber stated = candidate.number(kind);
            UUID holder = stated == null ? null : known.holder(kind, stated.number());
            if (holder != null && !holder.equals(except) && !holders.contains(holder)) {
                holders.add(holder);
            }
        }
        return holders;
    }

    private void remember(Candidate candidate, Judgement judgement) {
        switch (judgement) {
            case Unheard(UUID id, Village village, Additions additions) -> {
                known.add(new Known(
                        id, village.code(), village.cooperativeName(), Status.FORMED, candidate.decree(), true));
                remember(id, candidate, additions);
            }
            case More(Known cooperative, Additions additions) -> remember(cooperative.id(), candidate, additions);
            case Same same -> {}
            case Refused refused -> {}
            case Doubtful doubtful -> {}
        }
    }

    private void remember(UUID id, Candidate candidate, Additions additions) {
        additions
                .numbers()
                .forEach(number -> known.add(new RegisteredNumbers.Holder(id, number.kind(), number.number())));
        if (additions.account() != null && candidate.trace() != null) {
            known.add(new RegisteredAccounts.Holder(id, additions.account().bankCode(), candidate.trace()));
        }
    }

    private static Refused refused(Rejection rejection) {
        return new Refused(List.of(new Fault("", rejection)));
    }
}
