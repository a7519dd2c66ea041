package id.koperasi.registry.business;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who works in a unit, as reported for a day. */
@Schema(description = "Who works in a unit on a day.")
record WorkforceReport(
        @NotNull @Schema(examples = "2026-02-28") LocalDate reportedOn,
        @Min(0) @Max(MOST) @Schema(examples = "6") int workers,

        @Min(0) @Max(MOST) @Schema(description = "People of the village, at most all.", examples = "5")
        int local,

        @Min(0) @Max(MOST) @Schema(description = "Women, at most all.", examples = "3")
        int women) {

    private static final int MOST = 10_000;
}
