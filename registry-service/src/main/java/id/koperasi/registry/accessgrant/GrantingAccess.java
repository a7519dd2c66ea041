package id.koperasi.registry.accessgrant;

import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.grant.ToldGrant;
import id.koperasi.platform.grant.ToldGrants;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.accessgrant.AccessLetter.Signer;
import id.koperasi.registry.accessgrant.AccessLetter.State;
import id.koperasi.registry.accessgrant.AccessRejection.AccessOver;
import id.koperasi.registry.accessgrant.AccessRejection.AccessRegionUnknown;
import id.koperasi.registry.accessgrant.AccessRejection.AccessTooLong;
import id.koperasi.registry.accessgrant.AccessRejection.ApprovedAlready;
import id.koperasi.registry.accessgrant.AccessRejection.ForYourself;
import id.koperasi.registry.accessgrant.AccessRejection.PreparedByYou;
import id.koperasi.registry.accessgrant.AccessRejection.ScopeNotNamed;
import id.koperasi.registry.accessgrant.AccessRejection.SignerUnknown;
import id.koperasi.registry.accessgrant.AccessRejection.WithdrawnAlready;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.AccessEvent.AccessGranted;
import id.koperasi.registry.event.AccessEvent.AccessWithdrawn;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Two people of the ministry give an account access by a letter; one of them is enough to take it back. */
@ApplicationScoped
class GrantingAccess {

    private final AccessLetters letters;
    private final ToldGrants told;
    private final FormedCooperatives cooperatives;
    private final Regions regions;
    private final StatedDates dates;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    GrantingAccess(
            AccessLetters letters,
            ToldGrants told,
            FormedCooperatives cooperatives,
            Regions regions,
            StatedDates dates,
            BusinessClock clock,
            CurrentCaller caller,
            Outbox outbox,
            Ids ids) {
        this.letters = letters;
        this.told = told;
        this.cooperatives = cooperatives;
        this.regions = regions;
        this.dates = dates;
        this.clock = clock;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    AccessLetter prepare(PrepareGrant said) {
        Signer by = signer(said.holder());
        mustBeOfItsScope(said);
        mustBeOfItsDays(said.validFrom(), said.validUntil());
        var letter = new AccessLetter(ids.next(), said, by, clock.now());
        letters.persistAndFlush(letter);
        return letter;
    }

    /** From now on it counts, here and, once they have heard it, in the other services. */
    @Transactional
    AccessLetter approve(UUID id) {
        AccessLetter letter = letters.locked(id);
        Signer by = signer(letter.holder());
        switch (letter.state()) {
            case WITHDRAWN -> throw new RejectedException(new WithdrawnAlready());
            case APPROVED -> throw new RejectedException(new ApprovedAlready());
            case PREPARED -> mustNotBeOver(letter.validUntil());
        }
        if (letter.isPreparedBy(by)) {
            throw new RejectedException(new PreparedByYou());
        }
        letter.approve(by, clock.now());
        told.keep(told(letter));
        outbox.append(granted(letter));
        return letter;
    }

    /** From now on it counts no more. One that nobody approved was never told to anybody. */
    @Transactional
    AccessLetter withdraw(UUID id, String reason) {
        AccessLetter letter = letters.locked(id);
        State before = letter.state();
        if (before == State.WITHDRAWN) {
            throw new RejectedException(new WithdrawnAlready());
        }
        Instant now = clock.now();
        letter.withdraw(caller.get().subject(), reason, now);
        if (before == State.APPROVED) {
            told.keep(told(letter));
            outbox.append(withdrawn(letter, now));
        }
        return letter;
    }

    /** Who signs for the ministry: a person who can be told from the other, and not the one who is given access. */
    private Signer signer(String holder) {
        Caller who = caller.get();
        String person = who.person();
        if (person == null) {
            throw new RejectedException(new SignerUnknown());
        }
        if (who.subject().equals(holder)) {
            throw new RejectedException(new ForYourself());
        }
        return new Signer(who.subject(), person);
    }

    private void mustBeOfItsScope(PrepareGrant said) {
        if (!said.namesItsScope() || Region.NATION.equals(said.regionCode())) {
            throw new RejectedException(new ScopeNotNamed());
        }
        String region = said.regionCode();
        if (region != null && regions.find(region).isEmpty()) {
            throw new RejectedException(new AccessRegionUnknown(region));
        }
        UUID cooperative = said.cooperativeId();
        if (cooperative != null) {
            cooperatives.any(cooperative);
        }
    }

    private void mustBeOfItsDays(LocalDate first, LocalDate last) {
        dates.mustNotPrecede(last, first);
        LocalDate latest = first.plusYears(1).minusDays(1);
        if (last.isAfter(latest)) {
            throw new RejectedException(new AccessTooLong(first, latest));
        }
        mustNotBeOver(last);
    }

    private void mustNotBeOver(LocalDate last) {
        if (last.isBefore(dates.today(IndonesianZone.CAPITAL))) {
            throw new RejectedException(new AccessOver(last));
        }
    }

    private static ToldGrant told(AccessLetter letter) {
        return new ToldGrant(
                letter.id(),
                letter.letterNumber(),
                letter.holder(),
                letter.kind(),
                letter.scope().name(),
                letter.regionCode(),
                letter.cooperativeId(),
                letter.personalData(),
                letter.validFrom(),
                letter.validUntil(),
                letter.withdrawnAt());
    }

    private static AccessGranted granted(AccessLetter letter) {
        return new AccessGranted(
                letter.id(),
                letter.letterNumber(),
                letter.holder(),
                letter.kind().name(),
                letter.scope().name(),
                letter.regionCode(),
                letter.cooperativeId(),
                letter.personalData(),
                letter.validFrom(),
                letter.validUntil());
    }

    private static AccessWithdrawn withdrawn(AccessLetter letter, Instant now) {
        return new AccessWithdrawn(
                letter.id(),
                letter.letterNumber(),
                letter.holder(),
                letter.kind().name(),
                letter.scope().name(),
                letter.regionCode(),
                letter.cooperativeId(),
                letter.personalData(),
                letter.validFrom(),
                letter.validUntil(),
                now);
    }
}
