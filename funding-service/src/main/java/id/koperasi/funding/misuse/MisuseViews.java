package id.koperasi.funding.misuse;

import id.koperasi.funding.misuse.Claim.Decision;
import id.koperasi.funding.misuse.Claim.Found;
import id.koperasi.funding.misuse.Claim.Standing;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How claims are made and shown. */
final class MisuseViews {

    private MisuseViews() {}

    @Schema(description = "Money of a loan was misused and is to come back.")
    record NewMisuseClaim(
            @NotBlank @Size(max = 200) @Schema(description = "The line whose money it was.", examples = "Gerai sembako dan gudang")
            String purpose,

            @NotNull @PositiveAmount Rupiah amount,

            @NotBlank @Size(max = 2000) @Schema(examples = "Kuitansi tidak sesuai barang di lokasi.")
            String reason,

            @NotNull @Schema(examples = "2026-04-02") LocalDate foundOn,

            @NotNull @Schema(description = "Until when it is to come back.", examples = "2026-05-04")
            LocalDate dueOn) {

        Found found() {
            return new Found(purpose, amount, reason, foundOn, dueOn);
        }
    }

    @Schema(description = "What another person of the fund says to a claim.")
    record NewMisuseDecision(
            @NotNull Boolean confirmed,

            @NotBlank @Size(max = 2000) @Schema(examples = "Sesuai berita acara kunjungan.")
            String reason,

            @NotNull @Schema(examples = "2026-04-06") LocalDate decidedOn) {

        Decision decision() {
            return new Decision(confirmed, reason, decidedOn);
        }
    }

    @Schema(description = "A payment that settles a claim.")
    record NewMisusePayment(
            @NotNull @Schema(description = "An early repayment of the loan, from the day of the confirmation on.")
            UUID paymentId) {}

    @Schema(name = "MisuseClaim", description = "Money of a loan that is to come back because it was misused.")
    record ClaimView(
            UUID claimId,
            UUID applicationId,
            UUID cooperativeId,
            @Schema(examples = "36.03.10.2001") String villageCode,
            String purpose,
            Rupiah amount,
            String reason,
            LocalDate foundOn,
            LocalDate dueOn,
            Standing standing,

            @Schema(description = "What has come back.") Rupiah paid,

            @Schema(description = "What has not.") Rupiah open,

            @Nullable String decisionReason,
            @Nullable LocalDate decidedOn) {

        static ClaimView of(Claim claim) {
            Found found = claim.found();
            Decision decision = claim.decision();
            return new ClaimView(
                    claim.id(),
                    claim.applicationId(),
                    claim.cooperativeId(),
                    claim.villageCode(),
                    found.purpose(),
                    found.amount(),
                    found.reason(),
                    found.foundOn(),
                    found.dueOn(),
                    claim.standing(),
                    claim.paid(),
                    claim.open(),
                    decision == null ? null : decision.reason(),
                    decision == null ? null : decision.decidedOn());
        }
    }
}
