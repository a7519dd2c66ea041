package id.koperasi.platform.caller;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a request may touch: the union of what the rows of the permission table that fit the caller
 * grant for the operation he asked for. Row-level security holds every query to it.
 *
 * @param everything whether no row is hidden
 * @param machinery whether what waits in the machinery may be seen, which is no row of any tenant
 * @param tenants the tenants he holds a fitting office in
 * @param regions codes of the regions he is in charge of, each with all below it
 * @param person the person whose own rows he may touch
 */
public record Reach(
        boolean everything,
        boolean machinery,
        Set<UUID> tenants,
        Set<String> regions,
        @Nullable String person) {

    /** No row of any tenant. */
    public static final Reach NOTHING = new Reach(false, false, Set.of(), Set.of(), null);

    /** What waits in the machinery. */
    public static final Reach MACHINERY = new Reach(false, true, Set.of(), Set.of(), null);

    /** Every row; for the service itself. */
    public static final Reach EVERYTHING = new Reach(true, true, Set.of(), Set.of(), null);

    public Reach {
        tenants = Set.copyOf(tenants);
        regions = Set.copyOf(regions);
    }

    /** Whether a region is one of these or stands below one of them; compared at the dots of its code. */
    public boolean coversRegion(String code) {
        return everything || regions.stream().anyMatch(held -> code.equals(held) || code.startsWith(held + "."));
    }

    /** Whether the rows of a tenant are within reach by an office in it. */
    public boolean coversTenant(UUID tenant) {
        return everything || tenants.contains(tenant);
    }

    Reach and(Reach other) {
        var allTenants = new HashSet<>(tenants);
        allTenants.addAll(other.tenants);
        var allRegions = new HashSet<>(regions);
        allRegions.addAll(other.regions);
        return new Reach(
                everything || other.everything,
                machinery || other.machinery,
                allTenants,
                allRegions,
                person != null ? person : other.person);
    }
}
