package id.koperasi.registry.decree;

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
 * Say what was found of a decree.
 *
 * @param source by the paper, or by what AHU said
 * @param outcome what was found; paper confirms and nothing else
 * @param paperId with PAPER: the scan among the papers
 * @param evidence where that is written, or how AHU said it
 * @param reason why it is told
 * @param checkedOn the day somebody looked or AHU answered
 */
@Schema(name = "NewDecreeCheck", description = "What was found of the decree that made a cooperative a legal entity.")
record CheckDecree(
        @NotNull Source source,
        @NotNull Outcome outcome,

        @Schema(description = "With PAPER: the scan, a paper of the kind AHU_DECREE.") @Nullable UUID paperId,

        @NotBlank @Size(max = 300) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Salinan asli berstempel dilihat di kantor notaris")
        String evidence,

        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Laman AHU tidak dapat diakses sejak 3 Juni")
        String reason,

        @NotNull @Schema(examples = "2025-06-10") LocalDate checkedOn) {

    /** By what it was found. */
    enum Source {
        PAPER,
        AHU
    }

    /** What was found. */
    enum Outcome {
        CONFIRMED,
        CONTRADICTED
    }
}
