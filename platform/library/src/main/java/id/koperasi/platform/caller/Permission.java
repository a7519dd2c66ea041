package id.koperasi.platform.caller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One row of the table: who may call an operation, and how far.
 *
 * @param operation the operation's id in the OpenAPI document
 * @param grants who, each with how far; the first that fits does not end the search: reaches add up
 */
public record Permission(String operation, List<Grant> grants) {

    private static final String[] LETTERS =
            Arrays.stream(AccessGrant.Kind.values()).map(AccessGrant.Kind::role).toArray(String[]::new);

    /** Whether a role comes from the token or from the projection of offices. */
    public enum Holder {
        STAFF,
        OFFICE,
        /** Whoever is signed in as a person, whatever he holds. */
        SIGNED_IN,
        /** Whoever is signed in, known as a person or not yet. */
        ACCOUNT,
        ANYBODY
    }

    /**
     * A right of one role.
     *
     * @param holder where the role comes from
     * @param role its name, {@code signed-in} for every person, {@code account} for every account, {@code public} for anybody
     * @param scope how far the right reaches
     */
    public record Grant(Holder holder, String role, Scope scope) {}

    public Permission {
        grants = List.copyOf(grants);
    }

    /** Begins the row of an operation. */
    public static Permission permit(String operation) {
        return new Permission(operation, List.of());
    }

    /** Adds staff roles, which the token names. */
    public Permission staff(Scope scope, String... roles) {
        return with(Holder.STAFF, scope, roles);
    }

    /** Adds offices, which the service's projection names. */
    public Permission office(Scope scope, String... roles) {
        return with(Holder.OFFICE, scope, roles);
    }

    /** Opens the operation to every person who has signed in, for what is his own. */
    public Permission signedIn() {
        return with(Holder.SIGNED_IN, Scope.PERSON, "signed-in");
    }

    /** Opens the operation to every account that has signed in, whoever it is of, for what is the account's own. */
    public Permission account() {
        return with(Holder.ACCOUNT, Scope.ACCOUNT, "account");
    }

    /** Opens the operation to everybody, signed in or not. */
    public Permission anybody() {
        return with(Holder.ANYBODY, Scope.PUBLIC, "public");
    }

    /** Opens the operation to whoever reads by an access grant, as far as that goes. */
    public Permission byAccessGrant() {
        return with(Holder.STAFF, Scope.GRANT, LETTERS);
    }

    /** Opens the operation to whoever reads by an access grant of a region or of the whole nation. */
    public Permission byAccessGrantOfRegion() {
        return with(Holder.STAFF, Scope.GRANT_OF_REGION, LETTERS);
    }

    /** Opens the operation to whoever reads by an access grant of the whole nation. */
    public Permission byAccessGrantOfNation() {
        return with(Holder.STAFF, Scope.GRANT_OF_NATION, LETTERS);
    }

    /** What of it roles open by a letter. */
    List<Grant> byLetter(Set<String> roles) {
        return grants.stream()
                .filter(grant -> grant.scope().needsAccessGrant() && roles.contains(grant.role()))
                .toList();
    }

    boolean open() {
        return grants.stream().anyMatch(grant -> grant.holder() == Holder.ANYBODY);
    }

    /** The row in words, for the OpenAPI document and the page of permissions. */
    public String words() {
        return grants.stream()
                .collect(Collectors.groupingBy(
                        Grant::scope, TreeMap::new, Collectors.mapping(Grant::role, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " (" + entry.getKey().words() + ")")
                .collect(Collectors.joining("; "));
    }

    private Permission with(Holder holder, Scope scope, String... roles) {
        var all = new ArrayList<>(grants);
        for (String role : roles) {
            all.add(new Grant(holder, role, scope));
        }
        return new Permission(operation, all);
    }
}
