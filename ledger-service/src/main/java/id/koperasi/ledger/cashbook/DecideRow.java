package id.koperasi.ledger.cashbook;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.cashrule.Purpose;
import id.koperasi.ledger.cashrule.Side;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Decide on a row. What is absent stays as it was typed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "NewCashDecision",
        description = "What somebody decides about a row; what is absent stays as it was typed.")
record DecideRow(
        @Schema(description = "Whether the row is left out.", examples = "false")
        boolean leftOut,

        @Schema(description = "The date that counts.", examples = "2026-01-31", nullable = true) @Nullable LocalDate date,

        @PositiveAmount @Schema(description = "Rupiah.", examples = "15000.5", nullable = true) @Nullable Rupiah amount,

        @Schema(
                description = "Which way the money went, where both sides are filled or none.",
                examples = "PAID",
                nullable = true)
        @Nullable Side side,

        @Valid @Nullable Purpose purpose,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "Why, for people.", examples = "Menurut kuitansi BKU-005")
        String reason) {}
