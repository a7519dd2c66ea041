package id.koperasi.platform.grant;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.koperasi.platform.caller.AccessGrant.Kind;
import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reading of every service of what is told about access grants. */
public sealed interface GrantEvent {

    UUID grantId();

    String letterNumber();

    String holder();

    Kind kind();

    String scope();

    @Nullable String region();

    @Nullable UUID tenant();

    boolean personalData();

    LocalDate validFrom();

    LocalDate validUntil();

    /** From which moment on he may no more; null while he may. */
    default @Nullable Instant withdrawnAt() {
        return null;
    }

    /**
     * An account may read.
     *
     * @param grantId the grant
     * @param letterNumber of its letter
     * @param holder the account
     * @param kind what for
     * @param scope how far
     * @param region the region, where it is of one
     * @param tenant the tenant, where it is of one
     * @param personalData whether personal data may be seen in plain
     * @param validFrom its first day
     * @param validUntil its last
     */
    @EventType(value = "id.koperasi.registry.access-granted.v1", channel = Channel.INTERNAL)
    record AccessGranted(
            UUID grantId,
            String letterNumber,
            String holder,
            Kind kind,
            String scope,
            @Nullable String region,
            @JsonProperty("cooperativeId") @Nullable UUID tenant,
            boolean personalData,
            LocalDate validFrom,
            LocalDate validUntil)
            implements GrantEvent {}

    /**
     * He may no more; it says the whole grant again, so that it counts whichever of the two is heard first.
     *
     * @param grantId the grant
     * @param letterNumber of its letter
     * @param holder the account
     * @param kind what for
     * @param scope how far
     * @param region the region, where it is of one
     * @param tenant the tenant, where it is of one
     * @param personalData whether personal data may be seen in plain
     * @param validFrom its first day
     * @param validUntil its last
     * @param withdrawnAt from which moment on
     */
    @EventType(value = "id.koperasi.registry.access-withdrawn.v1", channel = Channel.INTERNAL)
    record AccessWithdrawn(
            UUID grantId,
            String letterNumber,
            String holder,
            Kind kind,
            String scope,
            @Nullable String region,
            @JsonProperty("cooperativeId") @Nullable UUID tenant,
            boolean personalData,
            LocalDate validFrom,
            LocalDate validUntil,
            Instant withdrawnAt)
            implements GrantEvent {}
}
