package id.koperasi.platform.caller;

import java.util.Set;
import java.util.UUID;

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
     */
    record Office(UUID tenant, String role) {}

    /** All offices this person holds now; empty for who holds none. */
    Set<Office> heldBy(String person);
}
