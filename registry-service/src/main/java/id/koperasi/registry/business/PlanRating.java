package id.koperasi.registry.business;

import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the office thinks of a plan. */
@Schema(name = "PlanRating", description = "What the office thinks of a plan.")
record PlanRating(
        @NotNull Rating rating,

        @NotBlank @Size(max = 2_000) @Pattern(regexp = PlainText.WRITTEN) @Schema(examples = "Pasar dekat, pakan tersedia.")
        String reason,

        @NotNull @Schema(examples = "2025-07-24") LocalDate ratedOn) {

    static PlanRating of(BusinessPlan plan) {
        return new PlanRating(
                Objects.requireNonNull(plan.rating()),
                Objects.requireNonNull(plan.reason()),
                Objects.requireNonNull(plan.ratedOn()));
    }
}
