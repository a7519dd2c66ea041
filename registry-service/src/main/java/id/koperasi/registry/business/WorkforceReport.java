package id.koperasi.registry.business;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who works in a unit, as reported for a day. */
@Schema(description = "Who works in a unit on a day.")
record WorkforceReport(
        @Schema(examples = "2026-02-28") LocalDate reportedOn,
        @Schema(examples = "6") int workers,

        @Schema(description = "People of the village, at most all.", examples = "5")
        int local,

        @Schema(description = "Women, at most all.", examples = "3")
        int women) {

    static final int MOST = 10_000;
}
