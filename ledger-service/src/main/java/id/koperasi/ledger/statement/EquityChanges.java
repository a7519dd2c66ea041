package id.koperasi.ledger.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The statement of changes in equity (laporan perubahan ekuitas). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EquityChanges", description = "What became of each part of the equity in a period.")
record EquityChanges(
        @Schema(examples = "Laporan Perubahan Ekuitas") String title,

        @Schema(examples = "Koperasi Desa Merah Putih Bojong")
        String cooperative,

        LocalDate from,
        LocalDate until,
        List<EquityChange> lines,
        EquityChange total,

        @Schema(description = "The same of the period beside it.") @Nullable EquityChanges compared) {

    static final String TITLE = "Laporan Perubahan Ekuitas";
    static final List<String> COLUMNS =
            List.of("Saldo awal", "Pemindahan", "Penambahan", "Pengurangan", "SHU periode", "Saldo akhir");

    /** What became of one part of the equity. */
    @Schema(name = "EquityChange")
    record EquityChange(
            @Schema(examples = "PRINCIPAL_SAVINGS") String code,
            @Schema(examples = "Simpanan pokok") String name,
            Rupiah opening,

            @Schema(description = "What moved between its parts because a calendar year ended.")
            Rupiah transferred,

            Rupiah increase,

            @Schema(description = "Negative.") Rupiah decrease,

            @Schema(description = "The surplus of the period.")
            Rupiah surplus,

            Rupiah closing) {

        /** In the order of the columns. */
        List<Rupiah> amounts() {
            return List.of(opening, transferred, increase, decrease, surplus, closing);
        }
    }

    static EquityChanges of(
            String cooperative, StatementPeriod period, List<EquityChange> lines, @Nullable EquityChanges compared) {
        var total = new EquityChange(
                "EQUITY",
                "Jumlah ekuitas",
                sum(lines, EquityChange::opening),
                sum(lines, EquityChange::transferred),
                sum(lines, EquityChange::increase),
                sum(lines, EquityChange::decrease),
                sum(lines, EquityChange::surplus),
                sum(lines, EquityChange::closing));
        return new EquityChanges(TITLE, cooperative, period.from(), period.until(), lines, total, compared);
    }

    private static Rupiah sum(List<EquityChange> lines, Function<EquityChange, Rupiah> column) {
        return lines.stream().map(column).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
