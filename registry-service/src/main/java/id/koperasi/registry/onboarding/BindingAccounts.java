package id.koperasi.registry.onboarding;

import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.BlindIndex;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.onboarding.Bindings.Used;
import id.koperasi.registry.onboarding.OnboardingRejection.CodeMistyped;
import id.koperasi.registry.onboarding.OnboardingRejection.DoesNotFit;
import id.koperasi.registry.onboarding.OnboardingRejection.HasAccount;
import id.koperasi.registry.onboarding.OnboardingRejection.IsSomebodys;
import id.koperasi.registry.onboarding.OnboardingRejection.NoProvider;
import id.koperasi.registry.onboarding.SignedInAccount.Account;
import id.koperasi.registry.signin.IdentityProvider;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** An account that is nobody's becomes his who has the code and says the number. One person has one such account. */
@ApplicationScoped
class BindingAccounts {

    private final Bindings bindings;
    private final CountingTries tries;
    private final IdentityProvider provider;
    private final SignedInAccount account;
    private final CurrentCaller caller;
    private final BlindIndex index;
    private final AuditTrail audit;

    BindingAccounts(
            Bindings bindings,
            CountingTries tries,
            IdentityProvider provider,
            SignedInAccount account,
            CurrentCaller caller,
            BlindIndex index,
            AuditTrail audit) {
        this.bindings = bindings;
        this.tries = tries;
        this.provider = provider;
        this.account = account;
        this.caller = caller;
        this.index = index;
        this.audit = audit;
    }

    @Transactional
    BindingView bind(String typed, PersonReference person) {
        if (!provider.connected()) {
            throw new RejectedException(new NoProvider());
        }
        Account asking = account.get();
        if (caller.get().person() != null || bindings.isSomebodys(asking)) {
            throw new RejectedException(new IsSomebodys());
        }
        byte[] code = InvitationCode.read(typed)
                .orElseThrow(() -> new RejectedException(new CodeMistyped()))
                .digest(index);
        tries.count(code, person);
        Used used = bindings.use(code, person).orElseThrow(() -> new RejectedException(new DoesNotFit()));
        if (bindings.hasAccount(person)) {
            throw new RejectedException(new HasAccount());
        }
        audit.concerns(used.cooperativeId(), used.villageCode());
        BindingView view = bindings.bind(asking, person, used);
        tries.forget();
        Log.infof("Account bound: cooperative=%s binding=%s", used.cooperativeId(), view.bindingId());
        return view;
    }
}
