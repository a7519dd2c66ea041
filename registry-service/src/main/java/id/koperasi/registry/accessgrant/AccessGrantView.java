package id.koperasi.registry.accessgrant;

import id.koperasi.platform.caller.AccessGrant.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An access grant as whoever may see it sees it. */
@Schema(name = "AccessGrant", description = "A letter that lets an account read for a while, and how far it has come.")
record AccessGrantView(
        UUID grantId,
        String letterNumber,
        String purpose,

        @Schema(description = "The account, by its subject.")
        String holder,

        Kind kind,
        AccessScope scope,
        @Nullable String regionCode,
        @Nullable UUID cooperativeId,
        boolean personalData,
        LocalDate validFrom,
        LocalDate validUntil,

        @Schema(description = "On the days between, one that is APPROVED counts.")
        AccessLetter.State state,

        Instant preparedAt,
        String preparedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason) {

    static AccessGrantView of(AccessLetter letter) {
        return new AccessGrantView(
                letter.id(),
                letter.letterNumber(),
                letter.purpose(),
                letter.holder(),
                letter.kind(),
                letter.scope(),
                letter.regionCode(),
                letter.cooperativeId(),
                letter.personalData(),
                letter.validFrom(),
                letter.validUntil(),
                letter.state(),
                letter.preparedAt(),
                letter.preparedBy(),
                letter.approvedAt(),
                letter.approvedBy(),
                letter.withdrawnAt(),
                letter.withdrawnBy(),
                letter.withdrawalReason());
    }
}
