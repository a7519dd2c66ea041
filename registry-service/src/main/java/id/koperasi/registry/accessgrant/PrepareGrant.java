package id.koperasi.registry.accessgrant;

import id.koperasi.platform.caller.AccessGrant.Kind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says.
 *
 * @param letterNumber its number
 * @param purpose what for
 * @param holder the account that reads, by its subject
 * @param kind an audit or an investigation
 * @param scope how far
 * @param regionCode the region, where it is of one
 * @param cooperativeId the cooperative, where it is of one
 * @param personalData whether personal data may be seen in plain
 * @param validFrom its first day
 * @param validUntil its last
 */
record PrepareGrant(
        String letterNumber,
        String purpose,
        String holder,
        Kind kind,
        AccessScope scope,
        @Nullable String regionCode,
        @Nullable UUID cooperativeId,
        boolean personalData,
        LocalDate validFrom,
        LocalDate validUntil) {

    /** Whether it names what its scope is of, and nothing else. */
    boolean namesItsScope() {
        return (regionCode != null) == (scope == AccessScope.REGION)
                && (cooperativeId != null) == (scope == AccessScope.COOPERATIVE);
    }
}
