package id.koperasi.registry.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account that is or was somebody's, as an office sees it. */
@Schema(name = "AccountBinding", description = "That an account is or was tied to somebody; the account is not named.")
record ListedBinding(
        UUID bindingId,
        Purpose purpose,

        @Schema(description = "Of an officer, as he is on record.", examples = "Siti Aminah") @Nullable String name,

        @Schema(description = "Of a member, as the ledger knows him.") @Nullable UUID memberId,

        BindingStatus status,
        Instant boundAt,
        @Nullable Instant confirmedAt,

        @Schema(
                description =
                        "Why the identity provider does not hold it yet: who waits for long needs its administrator.",
                examples = "timeout")
        @Nullable String lastAnswer,

        @Nullable Instant unboundAt,
        @Nullable String unbindReason,

        @Schema(description = "Of whoever untied it.") List<String> actorRoles) {}
