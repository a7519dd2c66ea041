package id.koperasi.ledger.savings;

import id.koperasi.ledger.dues.DuesRejection.MonthsOfOtherReceipt;
import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.platform.change.AskedChange;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a member pays in.")
record NewReceipt(
        @NotNull UUID memberId,
        @NotNull SavingsKind kind,

        @NotNull @PositiveAmount @Schema(description = "Rupiah.", examples = "20000")
        Rupiah amount,

        @NotNull @Schema(description = "The business date it counts for.", examples = "2025-07-24")
        LocalDate effectiveDate,

        @NotNull MoneyPlace into,

        @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "For people.", examples = "Juni - Des 25", nullable = true)
        @Nullable String note,

        @Size(min = 1, max = NamedReceipt.MOST_MONTHS) @Schema(
                description =
                        "Which months of mandatory savings it pays for, all that they still owe; without them the "
                                + "oldest open months come first. Not in a batch.",
                examples = "[\"2025-06\", \"2025-07\"]",
                nullable = true)
        @Nullable List<@NotNull @Pattern(regexp = NamedReceipt.MONTH) String> months) {

    /** What it pays for, when it names months. */
    @Nullable NamedReceipt named() {
        if (months == null) {
            return null;
        }
        if (kind != SavingsKind.MANDATORY) {
            throw new RejectedException(new MonthsOfOtherReceipt());
        }
        return new NamedReceipt(memberId, amount, NamedReceipt.monthsOf(months));
    }

    PostEntry entry(UUID cooperativeId, @Nullable AskedChange asker) {
        return new PostEntry(
                cooperativeId,
                "savings-received",
                effectiveDate,
                List.of(Posting.debit(into.account(), null, amount), Posting.credit(kind.account(), memberId, amount)),
                note,
                asker);
    }
}
