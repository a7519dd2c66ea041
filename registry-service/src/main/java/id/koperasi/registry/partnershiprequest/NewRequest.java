package id.koperasi.registry.partnershiprequest;

import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param business which business it is about (bisnis kemitraan)
 * @param packageName which package of the partner (paket kemitraan)
 * @param financed whether a loan comes with it (Kemitraan dan Pembiayaan)
 * @param formPaperId the form that was handed in as a paper
 */
@Schema(name = "NewAskedPartnership", description = "What a cooperative asks a partner for.")
record NewRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Bisnis LPG 3kg")
        String business,

        @Size(max = 200) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Refil Gas Subsidi dan Non Subsidi")
        @Nullable String packageName,

        @Schema(description = "Whether a loan comes with it.")
        boolean financed,

        @Schema(description = "The form, among the papers of the cooperative.") @Nullable UUID formPaperId,

        @Size(max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Formulir menyusul") @Nullable String note,

        @NotNull @Schema(examples = "2026-01-31") LocalDate requestedOn) {}
