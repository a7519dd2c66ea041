package id.koperasi.ledger.hold;

import id.koperasi.ledger.hold.ReservationRejection.CaptureUnclear;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.office.PostingOffices;
import id.koperasi.ledger.savings.MoneyPlace;
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

@Schema(description = "How what is held is paid out.")
record NewCapture(
        @PositiveAmount
        @Schema(description = "Rupiah; all that is held when absent.", examples = "50000", nullable = true)
        @Nullable Rupiah amount,

        @NotNull @Schema(description = "The business date it counts for.", examples = "2025-07-24")
        LocalDate effectiveDate,

        @Schema(description = "What is owed is paid from there.", examples = "CASH", nullable = true) @Nullable MoneyPlace from,

        @Pattern(regexp = "[0-9]{3,4}(\\.[0-9]{2})?")
        @Schema(
                description =
                        "The account against it, in place of `from`: what the money of cash or bank is paid for, or what a "
                                + "debt becomes.",
                examples = "531",
                nullable = true)
        @Nullable String against,

        @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "For people.", examples = "Biaya sekolah", nullable = true)
        @Nullable String note) {

    /** Whether it pays voluntary savings out, as a withdrawal does. */
    boolean withdraws(Hold hold) {
        return from != null && hold.held().account().equals(HeldBalance.VOLUNTARY);
    }

    PostEntry entry(UUID cooperativeId, Hold hold, AskedChange asker) {
        Rupiah paid = amount == null ? hold.amount() : amount;
        HeldBalance held = hold.held();
        boolean withdraws = withdraws(hold);
        return new PostEntry(
                cooperativeId,
                withdraws ? "savings-withdrawn" : "hold-captured",
                effectiveDate,
                List.of(held.paying(paid), held.against(other(held), paid)),
                note,
                // Whatever is not a withdrawal chooses accounts, as who writes in the general journal does.
                Terms.capturing(hold.id(), withdraws ? List.of() : PostingOffices.ofJournal()),
                asker);
    }

    private String other(HeldBalance held) {
        if (from == null && against != null) {
            return against;
        }
        if (from != null && against == null && held.isOwed()) {
            return from.account();
        }
        throw new RejectedException(new CaptureUnclear());
    }
}
