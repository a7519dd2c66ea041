package id.koperasi.registry.cooperative;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The notary's deed.")
record NewDeed(
        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "17")
        String number,

        @NotNull @Schema(examples = "2025-05-26") LocalDate signedOn,

        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Ratna Dewi, S.H., M.Kn.")
        String notaryName) {

    Deed toDeed() {
        return new Deed(number.strip(), signedOn, notaryName.strip());
    }
}
