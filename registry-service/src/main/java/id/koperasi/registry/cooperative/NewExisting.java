package id.koperasi.registry.cooperative;

import id.koperasi.registry.founding.ExistingCooperative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The older cooperative as a request tells it. */
@Schema(description = "The older cooperative that is developed or revitalised.")
public record NewExisting(
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "KUD Tani Makmur")
        String name,

        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "4417/BH/PAD/KWK.10/2003")
        String legalEntityNumber,

        @NotNull @Schema(description = "Whether it is in the village.")
        Boolean inVillage,

        @NotNull @Schema(description = "Whether it is a primary cooperative of the kabupaten or kota.")
        Boolean primaryOfRegency,

        @Pattern(regexp = "[A-E]") @Schema(description = "Of its certificate (sertifikat NIK).", examples = "B")
        @Nullable String certificateGrade,

        @Schema(description = "The last annual meeting (RAT).", examples = "2024-03-12") @Nullable LocalDate lastAnnualMeetingOn,

        @NotNull @Schema(description = "Whether it does business.")
        Boolean hasBusiness,

        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "Where that is written.", examples = "Sertifikat NIK 3603-B; BA RAT 2024")
        String evidence) {

    public ExistingCooperative toExisting() {
        return new ExistingCooperative(
                name.strip(),
                legalEntityNumber.strip(),
                inVillage,
                primaryOfRegency,
                certificateGrade,
                lastAnnualMeetingOn,
                hasBusiness,
                evidence.strip());
    }
}
