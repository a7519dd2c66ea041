package id.koperasi.registry.event;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which accounts read by a letter. Only our own services hear it: whom somebody investigates is nobody's to know. */
public sealed interface AccessEvent extends RegistryEvent {

    /** The grant that it is about. */
    UUID grantId();

    @Override
    default String subject() {
        return "access-grant/" + grantId();
    }

    /**
     * An account may read, as far and as long as its letter says.
     *
     * @param grantId the grant
     * @param letterNumber of its letter
     * @param holder the account, by its subject
     * @param kind {@code AUDIT}, {@code INVESTIGATION}
     * @param scope {@code NATION}, {@code REGION}, {@code COOPERATIVE}
     * @param region the code of the region, where it is of one
     * @param cooperativeId the cooperative, where it is of one
     * @param personalData whether personal data may be seen in plain
     * @param validFrom its first day, in the time of the capital
     * @param validUntil its last
     */
    @EventType(value = "id.koperasi.registry.access-granted.v1", channel = Channel.INTERNAL)
    record AccessGranted(
            UUID grantId,
            String letterNumber,
            String holder,
            String kind,
            String scope,
            @Nullable String region,
            @Nullable UUID cooperativeId,
            boolean personalData,
            LocalDate validFrom,
            LocalDate validUntil)
            implements AccessEvent {}

    /**
     * It may no more. The whole grant is said again, so that the withdrawal counts for who has not heard of it before.
     *
     * @param grantId the grant
     * @param letterNumber of its letter
     * @param holder the account, by its subject
     * @param kind {@code AUDIT}, {@code INVESTIGATION}
     * @param scope {@code NATION}, {@code REGION}, {@code COOPERATIVE}
     * @param region the code of the region, where it is of one
     * @param cooperativeId the cooperative, where it is of one
     * @param personalData whether personal data might be seen in plain
     * @param validFrom its first day, in the time of the capital
     * @param validUntil its last
     * @param withdrawnAt from which moment on
     */
    @EventType(value = "id.koperasi.registry.access-withdrawn.v1", channel = Channel.INTERNAL)
    record AccessWithdrawn(
            UUID grantId,
            String letterNumber,
            String holder,
            String kind,
            String scope,
            @Nullable String region,
            @Nullable UUID cooperativeId,
            boolean personalData,
            LocalDate validFrom,
            LocalDate validUntil,
            Instant withdrawnAt)
            implements AccessEvent {}
}
