package id.koperasi.platform.grant;

import id.koperasi.platform.caller.AccessGrant.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of an access grant.
 *
 * @param id the grant
 * @param letterNumber of its letter
 * @param holder the account, by its subject
 * @param kind what for
 * @param scope how far, in the words of the event: nothing that is left out makes a grant one of the nation
 * @param region the region, where it is of one
 * @param tenant the tenant, where it is of one
 * @param personalData whether personal data may be seen in plain
 * @param validFrom its first day, in the time of the capital, where letters are signed
 * @param validUntil its last
 * @param withdrawnAt from which moment on it counts no more
 */
public record ToldGrant(
        UUID id,
        String letterNumber,
        String holder,
        Kind kind,
        String scope,
        @Nullable String region,
        @Nullable UUID tenant,
        boolean personalData,
        LocalDate validFrom,
        LocalDate validUntil,
        @Nullable Instant withdrawnAt) {}
