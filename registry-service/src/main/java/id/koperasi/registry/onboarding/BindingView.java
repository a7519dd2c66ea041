package id.koperasi.registry.onboarding;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody is told of his own account. */
@Schema(name = "OwnAccountBinding", description = "Whether the account is tied to whoever signed in with it.")
record BindingView(
        UUID bindingId,
        UUID cooperativeId,
        Purpose purpose,

        @Schema(
                description =
                        "BOUND once the identity provider holds it: from the next refresh on the token says who he is.")
        BindingStatus status,

        Instant boundAt,

        @Schema(description = "When the identity provider held it.") @Nullable Instant confirmedAt) {}
