package id.koperasi.platform.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of this request and what he may reach in it. */
@RequestScoped
public class CurrentCaller {

    private static final String SEE_PERSONAL_DATA = "see-personal-data";
    private static final String OF_THE_REALM = "default-roles-";
    private static final Set<String> OF_THE_PROVIDER = Set.of("offline_access", "uma_authorization");
    private static final Set<String> ATTRIBUTES = Set.of("bank");
    private static final String CLIENT_REGION = "client_region";

    /** No region is called so, and nothing lies in it. */
    private static final String NOWHERE = "nowhere";

    private final SecurityIdentity identity;
    private final String service;
    private @Nullable Caller caller;
    private Reach reach = Reach.NOTHING;
    private @Nullable AccessGrant accessGrant;
    private String operation = "none";

    CurrentCaller(SecurityIdentity identity, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.identity = identity;
        this.service = service;
    }

    /** Who calls. */
    public Caller get() {
        if (caller == null) {
            caller = fromToken();
        }
        return caller;
    }

    /** Which rows this request may touch. */
    public Reach reach() {
        return reach;
    }

    /** The id of the operation he asked for; {@code none} outside of a request. */
    public String operation() {
        return operation;
    }

    /** The access grant by which this request reads; null when it is permitted by something else. */
    public @Nullable AccessGrant accessGrant() {
        return accessGrant;
    }

    /**
     * Where he acts: what his access grant covers when he reads by one, else what his token says; the region of his program
     * where that is narrower.
     */
    public @Nullable String region() {
        String charge = accessGrant == null ? get().region() : accessGrant.region();
        String bound = get().clientRegion();
        return bound == null || (charge != null && Reach.liesWithin(charge, bound)) ? charge : bound;
    }

    /** Whether he may see personal data in plain: by his role, and by his access grant when he reads by one. */
    public boolean seesPersonalData() {
        return get().roles().contains(SEE_PERSONAL_DATA) && (accessGrant == null || accessGrant.personalData());
    }

    void permit(String asked, Permitted permitted) {
        operation = asked;
        reach = permitted.reach();
        accessGrant = permitted.accessGrant();
    }

    /**
     * Does something as the service itself, with every row within reach: reacting to an event, keeping a
     * deadline. The work must open its own transaction, because a connection keeps the reach it was taken with.
     */
    public <T> T asService(Supplier<T> work) {
        Caller callerBefore = caller;
        Reach reachBefore = reach;
        AccessGrant accessGrantBefore = accessGrant;
        caller = Caller.service(service);
        reach = Reach.EVERYTHING;
        accessGrant = null;
        try {
            return work.get();
        } finally {
            caller = callerBefore;
            reach = reachBefore;
            accessGrant = accessGrantBefore;
        }
    }

    private Caller fromToken() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.ANONYMOUS;
        }
        Map<String, String> attributes = new HashMap<>();
        for (String name : ATTRIBUTES) {
            String value = text(token, name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        return new Caller(
                token.getSubject(),
                text(token, "person"),
                ours(identity.getRoles()),
                text(token, "region"),
                text(token, "azp"),
                clientRegion(token),
                attributes);
    }

    /** Every account of a realm has roles of the identity provider's own, which say nothing here. */
    private static Set<String> ours(Set<String> roles) {
        return roles.stream()
                .filter(role -> !role.startsWith(OF_THE_REALM) && !OF_THE_PROVIDER.contains(role))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A client that was meant to be bound and says where to in a way that is no text is bound to nothing at all. */
    private static @Nullable String clientRegion(JsonWebToken token) {
        if (!token.containsClaim(CLIENT_REGION)) {
            return null;
        }
        String region = text(token, CLIENT_REGION);
        return region == null || region.isBlank() ? NOWHERE : region;
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        return switch (token.<Object>getClaim(claim)) {
            case String text -> text;
            case JsonString text -> text.getString();
            case null, default -> null;
        };
    }
}
