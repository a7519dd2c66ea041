package id.koperasi.platform.caller;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which offices a person holds at this moment, from the service's own projection. A token never says it, so
 * that whoever is replaced is out at once.
 */
public interface Offices {

    /**
     * One office of one person.
     *
     * @param tenant where it is held
     * @param role its name in the permission table
     * @param region the code of the village of the tenant; null when it is not known yet
     */
    record Office(UUID tenant, String role, @Nullable String region) {

        /** Whether it is this role in this tenant. */
        public boolean is(UUID where, String which) {
            return tenant.equals(where) && role.equals(which);
        }

        boolean liesWithin(@Nullable String holder) {
            return holder == null || (region != null && Reach.liesWithin(region, holder));
        }
    }

    /** All offices this person holds now; empty for who holds none. */
    Set<Office> heldBy(String person);

    /**
     * What is assigned to an account in a role of its token: a tenant, or whatever else policies compare with tenants within
     * reach. A role of which the service assigns nothing reaches nothing so.
     */
    default Set<Office> assignedTo(String account, String role) {
        return Set.of();
    }
}
