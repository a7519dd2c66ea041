package id.koperasi.registry.onboarding;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.BlindIndex;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.onboarding.OnboardingRejection.HoldsNoOffice;
import id.koperasi.registry.onboarding.OnboardingRejection.InvitationEnded;
import id.koperasi.registry.onboarding.OnboardingRejection.IsNoMember;
import id.koperasi.registry.onboarding.OnboardingRejection.MembersByTheirOwn;
import id.koperasi.registry.onboarding.OnboardingRejection.NoProvider;
import id.koperasi.registry.signin.IdentityProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An officer lets somebody of his cooperative tie an account to himself; an office of the region lets officers. */
@ApplicationScoped
class InvitingPersons {

    private final FormedCooperatives cooperatives;
    private final Invitations invitations;
    private final IdentityProvider provider;
    private final OnboardingConfig config;
    private final BlindIndex index;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    InvitingPersons(
            FormedCooperatives cooperatives,
            Invitations invitations,
            IdentityProvider provider,
            OnboardingConfig config,
            BlindIndex index,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.invitations = invitations;
        this.provider = provider;
        this.config = config;
        this.index = index;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** An invitation and the code that nobody sees again. */
    record Issued(Invitation invitation, InvitationCode code) {}

    @Transactional
    Issued invite(UUID cooperativeId, PersonReference person, Purpose purpose) {
        CooperativeProfile cooperative = cooperatives.locked(cooperativeId);
        if (!provider.connected()) {
            throw new RejectedException(new NoProvider());
        }
        Instant now = clock.now();
        var invitation = new Invitation(
                ids.next(),
                cooperative.id(),
                cooperative.villageCode(),
                person,
                purpose,
                member(cooperative, person, purpose),
                now,
                now.plus(config.validity()));
        InvitationCode code = InvitationCode.draw(random);
        invitations.put(invitation, code.digest(index));
        return new Issued(invitation, code);
    }

    private @Nullable UUID member(CooperativeProfile cooperative, PersonReference person, Purpose purpose) {
        LocalDate today = clock.today(cooperative.zone());
        return switch (purpose) {
            case OFFICER -> {
                if (!invitations.holdsOffice(cooperative.id(), person, today)) {
                    throw new RejectedException(new HoldsNoOffice());
                }
                yield null;
            }
            case MEMBER -> {
                if (!caller.reach().coversTenant(cooperative.id())) {
                    throw new RejectedException(new MembersByTheirOwn());
                }
                yield invitations
                        .member(cooperative.id(), person, today)
                        .orElseThrow(() -> new RejectedException(new IsNoMember()));
            }
        };
    }

    @Transactional
    InvitationView withdraw(UUID cooperativeId, UUID id) {
        cooperatives.any(cooperativeId);
        boolean withdrawn = invitations.withdraw(cooperativeId, id);
        InvitationView view =
                invitations.find(cooperativeId, id).orElseThrow(() -> new RejectedException(new NotFound()));
        if (!withdrawn) {
            throw new RejectedException(new InvitationEnded(view.state()));
        }
        return view;
    }
}
