package id.koperasi.registry.premises;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a building is on a day. */
@Schema(description = "How far a building is on a day.")
record ConstructionReport(
        @NotNull @Schema(examples = "2026-02-15") LocalDate reportedOn,
        @Min(0) @Max(100) @Schema(examples = "75") int percent,

        @Size(max = 1_000) @Schema(examples = "Atap terpasang.") @Nullable String note) {}
