package id.koperasi.registry.onboarding;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The account that asks, as its verified token names it. */
@RequestScoped
class SignedInAccount {

    private final SecurityIdentity identity;

    SignedInAccount(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * An account.
     *
     * @param issuer the identity provider that keeps it
     * @param subject what that one calls it
     */
    record Account(String issuer, String subject) {}

    Account get() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return new Account(token.getIssuer(), token.getSubject());
        }
        throw new IllegalStateException("the table lets in accounts alone");
    }
}
