package id.koperasi.ledger.hold;

import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What shall be held of a member's voluntary savings, and until when.")
record NewHold(
        @NotNull UUID memberId,

        @NotNull @PositiveAmount @Schema(description = "Rupiah.", examples = "50000")
        Rupiah amount,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "For people.", examples = "Biaya sekolah, menunggu persetujuan ketua")
        String reason,

        @NotNull @Schema(description = "From when on it is free again by itself.", examples = "2025-07-31T17:00:00Z")
        Instant expiresAt) {

    ReserveHold command(UUID cooperativeId) {
        return new ReserveHold(cooperativeId, memberId, amount, reason.strip(), expiresAt);
    }
}
