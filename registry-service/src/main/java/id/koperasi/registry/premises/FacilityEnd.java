package id.koperasi.registry.premises;

import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cooperative uses a facility no longer. */
@Schema(description = "That a cooperative uses a facility no longer.")
record FacilityEnd(
        @NotNull @Schema(description = "The last day on which it used it.", examples = "2026-08-31")
        LocalDate endedOn,

        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Sewa tidak diperpanjang.")
        String reason) {}
