package id.koperasi.platform.caller;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that were verified a moment ago. To verify one costs more than all else that the service does for a small
 * request, and a caller sends the same one with each of his. Only what {@code quarkus-oidc} has verified is remembered,
 * under the digest of all of the token, its signature included, so that a token that differs in one letter is another.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

    /** Marks an identity that was remembered, and so not verified now. */
    private static final String REMEMBERED = VerifiedTokens.class.getName();

    private final TokenConfig config;
    private final Clock clock;
    private final Map<TokenDigest, Verified> verified = new ConcurrentHashMap<>();

    VerifiedTokens(TokenConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    private record Verified(SecurityIdentity identity, Instant until) {}

    /** Asked before the provider that verifies, and silent where that one has to be asked. */
    @Override
    public int priority() {
        return IdentityProvider.SYSTEM_FIRST;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential token)) {
            return Uni.createFrom().nullItem();
        }
        Verified known = verified.get(TokenDigest.of(token.getToken()));
        if (known == null || !clock.instant().isBefore(known.until())) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .item(copy(known.identity(), HttpSecurityUtils.getRoutingContextAttribute(request))
                        .addAttribute(REMEMBERED, true)
                        .build());
    }

    /** Remembers who was just verified; one that was remembered is kept no longer for it. */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (token != null
                && identity.getAttribute(REMEMBERED) == null
                && identity.getPrincipal() instanceof JsonWebToken claims
                && !config.kept().isZero()) {
            keep(TokenDigest.of(token.getToken()), identity, Instant.ofEpochSecond(claims.getExpirationTime()));
        }
        return Uni.createFrom().item(identity);
    }

    private void keep(TokenDigest digest, SecurityIdentity identity, Instant end) {
        Instant now = clock.instant();
        if (verified.size() >= config.most()) {
            verified.values().removeIf(one -> !now.isBefore(one.until()));
        }
        if (verified.size() >= config.most()) {
            verified.clear();
        }
        Instant until = now.plus(config.kept());
        verified.put(digest, new Verified(copy(identity, null).build(), until.isBefore(end) ? until : end));
    }

    /** The same caller, and of the request only the one at hand: what is remembered must not hold on to a request. */
    private static QuarkusSecurityIdentity.Builder copy(SecurityIdentity identity, @Nullable RoutingContext request) {
        var copy = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addPermissions(identity.getPermissions());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                copy.addAttribute(name, value);
            }
        });
        if (request != null) {
            copy.addAttribute(RoutingContext.class.getName(), request);
        }
        return copy;
    }
}
