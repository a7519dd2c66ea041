package id.koperasi.platform.caller;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, from the verified token and nothing else.
 *
 * @param subject the token's {@code sub}; {@code anonymous} without a token, {@code service:<name>} for ourselves
 * @param person the reference of the person behind it, when the token tells
 * @param roles staff roles
 * @param region the code of the region a staff role is for
 * @param client the program that asks
 * @param clientRegion the region to which that program is bound, whoever uses it; null of one for the whole nation
 * @param attributes further claims that bind a role, such as the bank of a bank officer
 */
public record Caller(
        String subject,
        @Nullable String person,
        Set<String> roles,
        @Nullable String region,
        @Nullable String client,
        @Nullable String clientRegion,
        Map<String, String> attributes) {

    static final Caller ANONYMOUS = new Caller("anonymous", null, Set.of(), null, null, null, Map.of());

    public Caller {
        roles = Set.copyOf(roles);
        attributes = Map.copyOf(attributes);
    }

    /** The service itself, when it reacts to an event or keeps a deadline. */
    static Caller service(String name) {
        return new Caller("service:" + name, null, Set.of(), null, null, null, Map.of());
    }

    /** His roles in one order, for what is written down. */
    public List<String> rolesInOrder() {
        return roles.stream().sorted().toList();
    }

    /** The same at a program that is bound to no region. */
    Caller anywhere() {
        return new Caller(subject, person, roles, region, client, null, attributes);
    }

    /** Whether nobody has signed in. */
    public boolean anonymous() {
        return equals(ANONYMOUS);
    }
}
