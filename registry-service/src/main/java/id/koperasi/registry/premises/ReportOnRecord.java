package id.koperasi.registry.premises;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report of construction as it stands on record. */
@Schema(name = "ConstructionOnRecord", description = "How far a building was on a day, as it stands on record.")
record ReportOnRecord(
        UUID reportId,
        @Schema(examples = "2026-02-15") LocalDate reportedOn,
        @Schema(examples = "75") int percent,
        @Schema(examples = "Atap terpasang.") @Nullable String note) {

    ConstructionReport report() {
        return new ConstructionReport(reportedOn, percent, note);
    }
}
