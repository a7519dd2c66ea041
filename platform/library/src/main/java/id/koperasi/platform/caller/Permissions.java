package id.koperasi.platform.caller;

import id.koperasi.platform.caller.GrantRejection.AccessGrantNotNamed;
import id.koperasi.platform.caller.GrantRejection.Named;
import id.koperasi.platform.caller.GrantRejection.NoAccessGrant;
import id.koperasi.platform.caller.GrantRejection.OutsideClientRegion;
import id.koperasi.platform.caller.Permission.Grant;
import id.koperasi.platform.caller.Permission.Holder;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All rows of all tables of this service, and the question they answer. */
@ApplicationScoped
public class Permissions {

    private final Map<String, Permission> rows = new TreeMap<>();
    private final Offices offices;
    private final AccessGrants accessGrants;

    Permissions(@Any Instance<PermissionTable> tables, Offices offices, AccessGrants accessGrants) {
        this.offices = offices;
        this.accessGrants = accessGrants;
        for (PermissionTable table : tables) {
            for (Permission row : table.rows()) {
                if (rows.put(row.operation(), row) != null) {
                    throw new IllegalStateException("two rows permit the operation " + row.operation());
                }
            }
        }
    }

    /** Every row, by operation. */
    public Collection<Permission> rows() {
        return rows.values();
    }

    Optional<Permission> of(String operation) {
        return Optional.ofNullable(rows.get(operation));
    }

    /**
     * What the caller may do by this row; empty when nothing of it fits him. Whoever names an access grant reads by that one
     * alone, and who names none by it only where nothing else that he holds opens the operation.
     *
     * @param named the letter or the id of an access grant
     */
    Optional<Permitted> permitted(Permission row, Caller caller, @Nullable String named) {
        List<Grant> byLetter = row.byLetter(caller.roles());
        Optional<Permitted> otherwise = named != null && !byLetter.isEmpty()
                ? Optional.empty()
                : reach(row, caller).map(reach -> new Permitted(reach, null));
        if (otherwise.isPresent()) {
            return otherwise;
        }
        if (byLetter.isEmpty()) {
            mustNotLieElsewhere(row, caller);
            return Optional.empty();
        }
        AccessGrant letter = chosen(byLetter, accessGrants.inForce(caller.subject()), named);
        return Optional.of(new Permitted(
                letter.reach(caller.clientRegion()).orElseThrow(() -> outsideClientRegion(caller)), letter));
    }

    /** Tells whoever could do this at another program why he cannot do it at this one. */
    private void mustNotLieElsewhere(Permission row, Caller caller) {
        if (caller.clientRegion() != null && reach(row, caller.anywhere()).isPresent()) {
            throw outsideClientRegion(caller);
        }
    }

    private static RejectedException outsideClientRegion(Caller caller) {
        return new RejectedException(new OutsideClientRegion(Objects.requireNonNull(caller.clientRegion())));
    }

    private static AccessGrant chosen(List<Grant> byLetter, List<AccessGrant> inForce, @Nullable String named) {
        List<AccessGrant> fitting = inForce.stream()
                .filter(letter -> byLetter.stream().anyMatch(grant -> opens(grant, letter)))
                .filter(letter -> named == null || letter.isCalled(named))
                .toList();
        return switch (fitting.size()) {
            case 0 -> throw new RejectedException(new NoAccessGrant());
            case 1 -> fitting.getFirst();
            default ->
                throw new RejectedException(new AccessGrantNotNamed(fitting.stream()
                        .map(letter -> new Named(letter.id(), letter.letterNumber()))
                        .toList()));
        };
    }

    private static boolean opens(Grant grant, AccessGrant letter) {
        return grant.role().equals(letter.kind().role())
                && switch (grant.scope()) {
                    case GRANT_OF_REGION -> letter.tenant() == null;
                    case GRANT_OF_NATION -> letter.ofTheNation();
                    default -> true;
                };
    }

    private Optional<Reach> reach(Permission row, Caller caller) {
        return reach(row, caller, held(List.of(row), caller));
    }

    /**
     * How far the caller reaches by several operations, without those that he may not call; his offices are asked once. What he
     * only reads by a letter is not among them.
     */
    Map<String, Reach> reaches(Set<String> operations, Caller caller) {
        List<Permission> asked =
                operations.stream().flatMap(operation -> of(operation).stream()).toList();
        Set<Offices.Office> held = held(asked, caller);
        Map<String, Reach> reaches = new TreeMap<>();
        asked.forEach(row -> reach(row, caller, held).ifPresent(reach -> reaches.put(row.operation(), reach)));
        return reaches;
    }

    private Set<Offices.Office> held(List<Permission> asked, Caller caller) {
        Set<Offices.Office> held = new HashSet<>();
        if (caller.person() != null && asked.stream().anyMatch(Permissions::needsOffices)) {
            held.addAll(offices.heldBy(caller.person()));
        }
        asked.stream()
                .flatMap(row -> row.grants().stream())
                .filter(grant -> grant.scope() == Scope.ASSIGNED)
                .map(Grant::role)
                .filter(caller.roles()::contains)
                .distinct()
                .forEach(role -> held.addAll(offices.assignedTo(caller.subject(), role)));
        return held;
    }

    private static Optional<Reach> reach(Permission row, Caller caller, Set<Offices.Office> held) {
        String bound = caller.clientRegion();
        return row.grants().stream()
                .flatMap(grant -> reach(grant, caller, held).stream())
                .flatMap(reach -> (bound == null ? Optional.of(reach) : reach.within(bound)).stream())
                .reduce(Reach::and);
    }

    private static boolean needsOffices(Permission row) {
        return row.grants().stream().anyMatch(grant -> grant.holder() == Holder.OFFICE);
    }

    private static Optional<Reach> reach(Grant grant, Caller caller, Set<Offices.Office> held) {
        var fitting = held.stream()
                .filter(office -> office.role().equals(grant.role()) && office.liesWithin(caller.clientRegion()))
                .collect(Collectors.toSet());
        boolean holds = switch (grant.holder()) {
            case ANYBODY -> true;
            case SIGNED_IN -> caller.person() != null;
            case ACCOUNT -> !caller.anonymous();
            case STAFF -> caller.roles().contains(grant.role());
            case OFFICE -> !fitting.isEmpty();
        };
        if (!holds) {
            return Optional.empty();
        }
        return switch (grant.scope()) {
            case NATION -> Optional.of(Reach.EVERYTHING);
            case REGION -> Optional.ofNullable(caller.region()).map(Reach::ofRegion);
            case TENANT, ASSIGNED ->
                Optional.of(Reach.ofTenants(
                        fitting.stream().map(Offices.Office::tenant).collect(Collectors.toSet())));
            case PERSON -> Optional.ofNullable(caller.person()).map(Reach::ofPerson);
            case GRANT, GRANT_OF_REGION, GRANT_OF_NATION -> Optional.empty();
            case MACHINERY -> Optional.of(Reach.MACHINERY);
            case ACCOUNT, PUBLIC -> Optional.of(Reach.NOTHING);
        };
    }
}
