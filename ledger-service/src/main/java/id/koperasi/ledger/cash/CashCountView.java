package id.koperasi.ledger.cash;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.platform.money.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A count as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CashCount", description = "A count, held against the books.")
record CashCountView(
        UUID countId,
        @Schema(examples = "111") String place,
        LocalDate day,
        @Schema(examples = "600000") Rupiah counted,

        @Schema(description = "What the books said when it was counted.", examples = "600250.5")
        Rupiah book,

        @Schema(
                description = "What was found beyond the books; negative when something is missing.",
                examples = "-250.5")
        Rupiah difference,

        @Schema(description = "The office in which it was counted.", examples = "teller")
        String countedAs,

        Instant countedAt,
        @Nullable Instant confirmedAt,
        @Nullable String reason,

        @Schema(description = "The entry of the difference.") @Nullable Long entryNumber,

        List<CountLineView> lines) {

    @Schema(name = "CashCountLine", description = "How many notes and coins of a value.")
    record CountLineView(
            @Schema(examples = "50000") Rupiah value,
            @Schema(examples = "12") long pieces) {}

    static CashCountView of(CashCount count) {
        return new CashCountView(
                count.id(),
                count.place(),
                count.day(),
                count.counted(),
                count.book(),
                count.difference(),
                count.countedAs(),
                count.countedAt(),
                count.confirmedAt(),
                count.reason(),
                count.entryNumber(),
                count.lines().stream()
                        .map(line -> new CountLineView(line.value(), line.pieces()))
                        .toList());
    }
}
