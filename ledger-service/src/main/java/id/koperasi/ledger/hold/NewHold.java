package id.koperasi.ledger.hold;

import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What shall be held of an account, and until when.")
record NewHold(
        @Schema(
                description = "Whose, of an account that is kept per member.",
                examples = "0197c3f0-0000-7000-8000-000000000001",
                nullable = true)
        @Nullable UUID memberId,

        @Pattern(regexp = "[0-9]{3,4}(\\.[0-9]{2})?")
        @Schema(
                description = "Of whatever is owed, or of cash and bank; voluntary savings when absent.",
                examples = "213",
                nullable = true)
        @Nullable String account,

        @Schema(description = "The cooperative's own when absent.", examples = "OWN", nullable = true) @Nullable SourceOfFunds sourceOfFunds,

        @NotNull @PositiveAmount @Schema(description = "Rupiah.", examples = "50000")
        Rupiah amount,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "For people.", examples = "Biaya sekolah, menunggu persetujuan ketua")
        String reason,

        @NotNull @Schema(description = "From when on it is free again by itself.", examples = "2025-07-31T17:00:00Z")
        Instant expiresAt) {

    ReserveHold command(UUID cooperativeId) {
        var held = new HeldBalance(
                account == null ? HeldBalance.VOLUNTARY : account,
                memberId,
                sourceOfFunds == null ? SourceOfFunds.OWN : sourceOfFunds);
        return new ReserveHold(cooperativeId, held, amount, reason.strip(), expiresAt);
    }
}
