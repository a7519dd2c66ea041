package id.koperasi.registry.business;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a plan says, its rating aside; which model it follows is no part of it, for that was adopted and is counted. */
@Schema(name = "PlanContent", description = "What a business plan says.")
record PlanContent(
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Pakan ternak desa")
        String title,

        @NotBlank @Size(max = 4_000) @Schema(examples = "Menggiling jagung warga menjadi pakan.")
        String summary,

        @NotNull @Schema(examples = "2025-07-20") LocalDate submittedOn,

        @Nullable Rupiah expectedRevenuePerYear,

        @Schema(description = "The potential of the village that it builds on.") @Nullable UUID potentialId) {

    static PlanContent of(BusinessPlan plan) {
        return new PlanContent(
                plan.title(), plan.summary(), plan.submittedOn(), plan.expectedRevenuePerYear(), plan.potentialId());
    }

    PlanContent stripped() {
        return new PlanContent(title.strip(), summary.strip(), submittedOn, expectedRevenuePerYear, potentialId);
    }
}
