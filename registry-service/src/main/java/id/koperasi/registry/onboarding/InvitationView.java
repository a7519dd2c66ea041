package id.koperasi.registry.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation as whoever invites sees it, without its code. */
@Schema(
        name = "AccountInvitation",
        description = "That somebody may tie an account to himself; its code is shown once.")
record InvitationView(
        UUID invitationId,
        Purpose purpose,
        InvitationState state,

        @Schema(description = "Of an officer, as he is on record.", examples = "Siti Aminah") @Nullable String name,

        @Schema(description = "Of a member, as the ledger knows him.") @Nullable UUID memberId,

        Instant invitedAt,
        Instant expiresAt,

        @Schema(description = "When it was used, withdrawn or locked; null of one that is open or nobody used in time.")
        @Nullable Instant endedAt,

        List<String> actorRoles) {}
