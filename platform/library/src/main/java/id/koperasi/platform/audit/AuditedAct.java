package id.koperasi.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail as whoever may search it sees it. It names nobody: digests and ids stand for what they are of.
 *
 * @param position orders entries of one moment
 */
@Schema(description = "What was done or seen: who, when, from where, what it was about.")
record AuditedAct(
        Instant recordedAt,
        long position,

        @Schema(description = "The account, as the token names it.")
        String actor,

        @Schema(description = "The reference of the person behind it.") @Nullable String person,

        List<String> roles,
        @Nullable String client,
        @Nullable String address,

        @Schema(examples = "linkPaper") String operation,

        @Nullable UUID tenant,

        @Schema(examples = "36.03.10.2001") @Nullable String region,

        @Schema(examples = "member/0198b1f0-0000-7000-8000-000000000001") @Nullable String object,

        @Schema(description = "Why personal data were read in plain.") @Nullable String purpose,

        @Schema(description = "What was read in plain.") List<String> fields,

        @Schema(description = "Of the thing before; told when a thing is asked about.") @Nullable String beforeDigest,

        @Nullable String afterDigest,
        @Nullable String requestDigest,
        @Nullable String trace) {}
