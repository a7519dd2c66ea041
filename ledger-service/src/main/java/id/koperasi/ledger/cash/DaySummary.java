package id.koperasi.ledger.cash;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a day brought, place by place, by the business date. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DaySummary", description = "What a day brought and took, and what lay in each place at its end.")
record DaySummary(
        @Schema(examples = "Koperasi Desa Merah Putih Bojong")
        String cooperative,

        LocalDate day,
        List<PlaceDay> places,

        @Schema(description = "The receipts of the day; absent when it has none.") @Nullable ReceiptRange receipts,

        List<TellerDay> tellers) {

    /** A place on a day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlaceDay", description = "A cash box or a bank account on a day.")
    record PlaceDay(
            @Schema(examples = "111") String account,
            @Schema(examples = "Kas") String name,
            @Schema(examples = "360000") Rupiah opening,
            List<Movement> movements,
            @Schema(examples = "150000") Rupiah in,
            @Schema(examples = "20000") Rupiah out,
            @Schema(examples = "490000") Rupiah closing,

            @Schema(description = "What the last count of the day found.") @Nullable Rupiah counted,

            @Schema(description = "What it found beyond the books, when it was counted.") @Nullable Rupiah difference,

            @Schema(description = "Whether the treasurer confirmed it.") @Nullable Boolean confirmed) {}

    /** What entries of one kind moved. */
    @Schema(name = "PlaceMovement", description = "What entries of one kind brought and took.")
    record Movement(
            @Schema(examples = "sale") String kind,
            @Schema(examples = "Penjualan") String name,
            @Schema(examples = "3") long entries,
            @Schema(examples = "150000") Rupiah in,
            @Schema(examples = "0") Rupiah out) {}

    /** The receipts of a day. */
    @Schema(name = "ReceiptRange", description = "From which to which number; those of days booked later lie between.")
    record ReceiptRange(
            @Schema(examples = "3") long count,
            @Schema(examples = "2025/000001") String from,
            @Schema(examples = "2025/000003") String until) {}

    /** What somebody moved by hand. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TellerDay", description = "What one officer received and paid.")
    record TellerDay(
            @Schema(examples = "teller") @Nullable String office,

            @Schema(description = "His name, where he is a member.", examples = "Siti Aminah") @Nullable String name,

            @Schema(examples = "3") long entries,
            @Schema(examples = "150000") Rupiah in,
            @Schema(examples = "20000") Rupiah out) {}
}
