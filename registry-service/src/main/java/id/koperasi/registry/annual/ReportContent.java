package id.koperasi.registry.annual;

import id.koperasi.platform.money.Rupiah;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the board writes into the report. The descriptions name the fields of the ministry's register. */
@Schema(
        description =
                "What the board writes into the report of an annual meeting; the ministry's names of the fields are "
                        + "in the descriptions.")
record ReportContent(
        @NotNull @Schema(description = "jenis_sektor_koperasi")
        Sector sector,

        @Min(1) @Max(999) @Schema(description = "urutan_rat: which annual meeting of the cooperative it is.", examples = "1")
        @Nullable Integer meetingSequence,

        @Min(1945) @Max(2999) @Schema(description = "tahun_rencana_kerja", examples = "2026") @Nullable Integer planYear,

        @Min(1945) @Max(2999) @Schema(description = "tahun_rencana_anggaran", examples = "2026") @Nullable Integer budgetYear,

        @Min(1) @Max(9) @Schema(description = "tahap_rat: how many of the nine steps are done.", examples = "8")
        int stage,

        @Schema(description = "The minutes as they were handed in: a paper of the kind MEMBERS_MINUTES.") @Nullable UUID paperId,

        @NotNull @Size(max = 100) @Schema(
                description = "laporan_posisi_keuangan: rupiah by name of the position.",
                examples = "{\"kas_dan_bank\": 9490152.5}")
        Map<@Pattern(regexp = NAME) String, @NotNull Rupiah> financialPosition,

        @NotNull @Size(max = 100) @Schema(description = "laporan_hasil_usaha: rupiah by name.", examples = "{\"penjualan\": 18600000}")
        Map<@Pattern(regexp = NAME) String, @NotNull Rupiah> operatingResult,

        @NotNull @Size(max = 100) @Schema(
                description = "rapb_posisi_keuangan: planned rupiah by name.",
                examples = "{\"kas_dan_bank\": 12000000}")
        Map<@Pattern(regexp = NAME) String, @NotNull Rupiah> plannedPosition,

        @NotNull @Size(max = 100) @Schema(description = "rapb_hasil_usaha: planned rupiah by name.", examples = "{\"penjualan\": 24000000}")
        Map<@Pattern(regexp = NAME) String, @NotNull Rupiah> plannedResult) {

    static final String NAME = "[a-z][a-z0-9_]{0,59}";

    ReportContent {
        financialPosition = Map.copyOf(financialPosition);
        operatingResult = Map.copyOf(operatingResult);
        plannedPosition = Map.copyOf(plannedPosition);
        plannedResult = Map.copyOf(plannedResult);
    }
}
