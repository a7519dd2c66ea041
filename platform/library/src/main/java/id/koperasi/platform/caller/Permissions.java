package id.koperasi.platform.caller;

import id.koperasi.platform.caller.Permission.Grant;
import id.koperasi.platform.caller.Permission.Holder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All rows of all tables of this service, and the question they answer. */
@ApplicationScoped
public class Permissions {

    private final Map<String, Permission> rows = new TreeMap<>();
    private final Offices offices;

    Permissions(@Any Instance<PermissionTable> tables, Offices offices) {
        this.offices = offices;
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

    /** What the caller may reach by this row; empty when no grant of it fits him. */
    Optional<Reach> reach(Permission row, Caller caller) {
        return reach(row, caller, held(List.of(row), caller));
    }

    /** The same of several operations, without those that he may not call; his offices are asked once. */
    Map<String, Reach> reaches(Set<String> operations, Caller caller) {
        List<Permission> asked =
                operations.stream().flatMap(operation -> of(operation).stream()).toList();
        Set<Offices.Office> held = held(asked, caller);
        Map<String, Reach> reaches = new TreeMap<>();
        asked.forEach(row -> reach(row, caller, held).ifPresent(reach -> reaches.put(row.operation(), reach)));
        return reaches;
    }

    private Set<Offices.Office> held(List<Permission> asked, Caller caller) {
        return caller.person() != null && asked.stream().anyMatch(Permissions::needsOffices)
                ? offices.heldBy(caller.person())
                : Set.of();
    }

    private static Optional<Reach> reach(Permission row, Caller caller, Set<Offices.Office> held) {
        return row.grants().stream()
                .flatMap(grant -> reach(grant, caller, held).stream())
                .reduce(Reach::and);
    }

    private static boolean needsOffices(Permission row) {
        return row.grants().stream().anyMatch(grant -> grant.holder() == Holder.OFFICE);
    }

    private static Optional<Reach> reach(Grant grant, Caller caller, Set<Offices.Office> held) {
        var fitting = held.stream()
                .filter(office -> office.role().equals(grant.role()))
                .collect(Collectors.toSet());
        boolean holds = switch (grant.holder()) {
            case ANYBODY -> true;
            case SIGNED_IN -> caller.person() != null;
            case STAFF -> caller.roles().contains(grant.role());
            case OFFICE -> !fitting.isEmpty();
        };
        if (!holds) {
            return Optional.empty();
        }
        return switch (grant.scope()) {
            case NATION -> Optional.of(Reach.EVERYTHING);
            case REGION ->
                Optional.ofNullable(caller.region())
                        .map(region -> new Reach(false, false, Set.of(), Set.of(region), null));
            case TENANT ->
                Optional.of(new Reach(
                        false,
                        false,
                        fitting.stream().map(Offices.Office::tenant).collect(Collectors.toSet()),
                        Set.of(),
                        null));
            case PERSON ->
                Optional.ofNullable(caller.person()).map(person -> new Reach(false, false, Set.of(), Set.of(), person));
            case MACHINERY -> Optional.of(Reach.MACHINERY);
            case PUBLIC -> Optional.of(Reach.NOTHING);
        };
    }
}
