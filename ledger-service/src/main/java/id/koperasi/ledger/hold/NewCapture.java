package id.koperasi.ledger.hold;

import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.savings.MoneyPlace;
import id.koperasi.platform.change.AskedChange;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How what is held is paid out.")
record NewCapture(
        @PositiveAmount
        @Schema(description = "Rupiah; all that is held when absent.", examples = "50000", nullable = true)
        @Nullable Rupiah amount,

        @NotNull @Schema(description = "The business date it counts for.", examples = "2025-07-24")
        LocalDate effectiveDate,

        @NotNull MoneyPlace from,

        @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "For people.", examples = "Biaya sekolah", nullable = true)
        @Nullable String note) {

    PostEntry entry(UUID cooperativeId, Hold hold, AskedChange asker) {
        Rupiah paid = amount == null ? hold.amount() : amount;
        return new PostEntry(
                cooperativeId,
                "savings-withdrawn",
                effectiveDate,
                List.of(
                        Posting.debit(Holds.ACCOUNT, hold.memberId(), paid),
                        Posting.credit(from.account(), null, paid)),
                note,
                Terms.capturing(hold.id()),
                asker);
    }
}
