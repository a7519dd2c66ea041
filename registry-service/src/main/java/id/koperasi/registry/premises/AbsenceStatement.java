package id.koperasi.registry.premises;

import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is told of a survey that found nothing.
 *
 * @param withdrawn whether it counts no more: nobody looked there after all, or there was something
 */
@Schema(name = "PremisesAbsence", description = "A survey that found neither land nor building.")
record AbsenceStatement(
        @NotNull @Schema(examples = "2026-01-31") LocalDate surveyedOn,

        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Pendamping Desa")
        String surveyedBy,

        @Schema(description = "Whether it counts no more, since it was wrong.")
        boolean withdrawn) {}
