package id.koperasi.ledger.journal;

import id.koperasi.ledger.journal.JournalRejection.EntryUnbalanced;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.office.PostingOffices;
import id.koperasi.platform.change.AskedChange;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An entry of the general journal (jurnal umum).")
record NewEntry(
        @NotNull @Schema(description = "The business date it counts for.", examples = "2025-07-24")
        LocalDate effectiveDate,

        @NotNull @Size(max = 50) @Pattern(regexp = REFERENCE) @Schema(
                description =
                        "The number of the voucher (bukti); no two entries of a cooperative have the same. It begins with "
                                + "a capital or a digit, which what events ask for never does.",
                examples = "BKU/2025/07/012")
        String reference,

        @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "For people.", examples = "Belanja beras gerai sembako", nullable = true)
        @Nullable String note,

        @NotNull @Size(min = 2, max = 200) List<@NotNull @Valid NewLine> lines) {

    static final String REFERENCE = "[A-Z0-9][A-Za-z0-9 ./-]*";

    /** On which side of an account an amount stands. */
    enum Side {
        DEBIT,
        CREDIT
    }

    @Schema(name = "NewEntryLine", description = "A line of an entry: an amount on one side of an account.")
    record NewLine(
            @NotNull @Pattern(regexp = "[0-9]{3,4}(\\.[0-9]{2})?")
            @Schema(description = "Code in the chart of the cooperative.", examples = "114")
            String account,

            @NotNull Side side,

            @NotNull @PositiveAmount @Schema(description = "Rupiah.", examples = "1250000")
            Rupiah amount,

            @NotNull @Schema(description = "Whose money it is.", examples = "OWN")
            SourceOfFunds sourceOfFunds,

            @Schema(description = "The business unit it belongs to.", nullable = true) @Nullable UUID unitId,

            @Schema(description = "With whom it was done, on accounts of income and cost.", nullable = true) @Nullable Party party) {

        Posting posting() {
            Posting posting =
                    side == Side.DEBIT ? Posting.debit(account, null, amount) : Posting.credit(account, null, amount);
            return posting.from(sourceOfFunds).of(unitId, party);
        }
    }

    PostEntry entry(UUID cooperativeId, @Nullable AskedChange asker) {
        Rupiah debit = sum(Side.DEBIT);
        Rupiah credit = sum(Side.CREDIT);
        if (!debit.equals(credit)) {
            throw new RejectedException(new EntryUnbalanced(debit, credit));
        }
        return new PostEntry(
                cooperativeId,
                "general-entry",
                effectiveDate,
                lines.stream().map(NewLine::posting).toList(),
                note,
                Terms.of(reference.strip(), PostingOffices.ofJournal()),
                asker);
    }

    private Rupiah sum(Side side) {
        return lines.stream()
                .filter(line -> line.side() == side)
                .map(NewLine::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
