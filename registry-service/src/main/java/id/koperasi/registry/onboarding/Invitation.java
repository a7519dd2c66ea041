package id.koperasi.registry.onboarding;

import id.koperasi.platform.privacy.PersonReference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may tie an account to himself.
 *
 * @param id which
 * @param cooperativeId who invites him
 * @param villageCode where that is
 * @param person who
 * @param purpose as what
 * @param memberId which member; null of an officer
 * @param invitedAt since when
 * @param expiresAt until when
 */
record Invitation(
        UUID id,
        UUID cooperativeId,
        String villageCode,
        PersonReference person,
        Purpose purpose,
        @Nullable UUID memberId,
        Instant invitedAt,
        Instant expiresAt) {}
