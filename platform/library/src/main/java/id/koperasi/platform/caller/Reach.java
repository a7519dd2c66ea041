package id.koperasi.platform.caller;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a request may touch: the union of what the rows of the permission table that fit the caller
 * grant for the operation he asked for. Row-level security holds every query to it.
 *
 * @param everything whether no row is hidden
 * @param machinery whether what waits in the machinery may be seen, which is no row of any tenant
 * @param tenants the tenants he holds a fitting office in, and what is assigned to him
 * @param regions codes of the regions he is in charge of, each with all below it
 * @param person the person whose own rows he may touch
 * @param clientRegion the region to which the program he uses is bound: his own rows elsewhere are out of reach
 */
public record Reach(
        boolean everything,
        boolean machinery,
        Set<UUID> tenants,
        Set<String> regions,
        @Nullable String person,
        @Nullable String clientRegion) {

    /** No row of any tenant. */
    public static final Reach NOTHING = new Reach(false, false, Set.of(), Set.of(), null, null);

    /** What waits in the machinery. */
    public static final Reach MACHINERY = new Reach(false, true, Set.of(), Set.of(), null, null);

    /** Every row; for the service itself. */
    public static final Reach EVERYTHING = new Reach(true, true, Set.of(), Set.of(), null, null);

    public Reach {
        tenants = Set.copyOf(tenants);
        regions = Set.copyOf(regions);
    }

    static Reach ofTenants(Set<UUID> tenants) {
        return new Reach(false, false, tenants, Set.of(), null, null);
    }

    static Reach ofRegion(String region) {
        return new Reach(false, false, Set.of(), Set.of(region), null, null);
    }

    static Reach ofPerson(String person) {
        return new Reach(false, false, Set.of(), Set.of(), person, null);
    }

    /** Whether a region is one of these or stands below one of them; compared at the dots of its code. */
    public boolean coversRegion(String code) {
        return everything || regions.stream().anyMatch(held -> liesWithin(code, held));
    }

    /** Whether the rows of a tenant are within reach by an office in it. */
    public boolean coversTenant(UUID tenant) {
        return everything || tenants.contains(tenant);
    }

    /** Whether a region is another or stands below it. */
    static boolean liesWithin(String code, String holder) {
        return code.equals(holder) || code.startsWith(holder + ".");
    }

    /**
     * What of it is left to a program that is bound to a region; empty when nothing is. Of the tenants those elsewhere must
     * have been left out before; the person's own rows are held to the region one by one.
     */
    Optional<Reach> within(String region) {
        Set<String> left = new HashSet<>();
        if (everything) {
            left.add(region);
        }
        for (String held : regions) {
            if (liesWithin(held, region)) {
                left.add(held);
            } else if (liesWithin(region, held)) {
                left.add(region);
            }
        }
        var reach = new Reach(false, false, tenants, left, person, region);
        boolean nothing = tenants.isEmpty() && left.isEmpty() && person == null;
        return nothing && !equals(NOTHING) ? Optional.empty() : Optional.of(reach);
    }

    /** Both together; of one caller, whose program is bound to one region or to none. */
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
                person != null ? person : other.person,
                clientRegion);
    }
}
