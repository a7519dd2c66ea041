package id.koperasi.registry.registerline;

import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.registry.account.RegisteredAccounts.RegisteredAccount;
import id.koperasi.registry.cooperative.RegisteredCooperatives.Known;
import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.identity.RegisteredNumbers.RegisteredNumber;
import id.koperasi.registry.profile.StatedProfile;
import id.koperasi.registry.registerfile.RegisterRow.StatedAccount;
import id.koperasi.registry.registerfile.RegisterRow.StatedNumber;
import id.koperasi.registry.registerline.Judgement.Additions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lines state of numbers and accounts, held against what is known of them. */
public final class StatedAdditions {

    private final KnownFacts known;
    private final LocalDate statedOn;

    public StatedAdditions(KnownFacts known, LocalDate statedOn) {
        this.known = known;
        this.statedOn = statedOn;
    }

    /** What a line says of a cooperative that is not known of it; what contradicts is left out. */
    public Additions additions(Candidate candidate, Known cooperative) {
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
        return new Additions(numbers, account(candidate, cooperative), profile(candidate, cooperative));
    }

    /** What it says of itself stays; a register only fills what nobody told. */
    private @Nullable StatedProfile profile(Candidate candidate, Known cooperative) {
        StatedProfile before = known.profileOf(cooperative.id());
        StatedProfile filled = before.filledFrom(candidate.row().profile());
        return filled.equals(before) ? null : filled;
    }

    /** Other cooperatives that have one of the numbers already. */
    List<UUID> holders(Candidate candidate, @Nullable UUID except) {
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

    /** Whether the cooperative has another number of a kind that the line states. */
    boolean contradicts(Candidate candidate, Known cooperative) {
        for (NumberKind kind : NumberKind.values()) {
            StatedNumber stated = candidate.number(kind);
            String own = known.numberOf(cooperative.id(), kind);
            if (stated != null && own != null && !own.equals(stated.number())) {
                return true;
            }
        }
        return false;
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
}
