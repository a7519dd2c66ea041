package id.koperasi.platform.caller;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a letter lets an account read for a while. Named neither region nor tenant, it is of the whole nation.
 *
 * @param id the grant
 * @param letterNumber of the letter it was given by
 * @param kind what for
 * @param region the code of the region it covers, with all below it
 * @param tenant the one tenant it covers
 * @param personalData whether personal data may be seen in plain by it, by who holds the permission for that as well
 */
public record AccessGrant(
        UUID id,
        String letterNumber,
        Kind kind,
        @Nullable String region,
        @Nullable UUID tenant,
        boolean personalData) {

    /** What a grant is for, and the staff role without which it opens nothing. */
    @Schema(name = "AccessGrantKind")
    public enum Kind {
        AUDIT("auditor"),
        INVESTIGATION("investigator");

        private final String role;

        Kind(String role) {
            this.role = role;
        }

        /** Its name in the permission table. */
        public String role() {
            return role;
        }
    }

    /** Whether it covers every row. */
    boolean ofTheNation() {
        return region == null && tenant == null;
    }

    /** Whether somebody means this one: by its letter, or by its id where several bear the same. */
    boolean isCalled(String name) {
        return letterNumber.equals(name) || id.toString().equals(name);
    }

    /**
     * Which rows it opens at a program; empty when none of them lie in the region to which that is bound. Where one tenant
     * lies it does not say, so that it is read at a program for the whole nation.
     */
    Optional<Reach> reach(@Nullable String clientRegion) {
        if (clientRegion == null) {
            return Optional.of(reach());
        }
        return tenant == null ? reach().within(clientRegion) : Optional.empty();
    }

    private Reach reach() {
        if (tenant != null) {
            return Reach.ofTenants(Set.of(tenant));
        }
        return region == null ? Reach.EVERYTHING : Reach.ofRegion(region);
    }
}
