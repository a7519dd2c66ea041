package id.koperasi.ledger.journal;

import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.office.PostingOffices;
import id.koperasi.platform.change.AskedChange;
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

        @NotNull @Size(min = 2, max = 200) List<@NotNull @Valid NewEntryLine> lines) {

    static final String REFERENCE = "[A-Z0-9][A-Za-z0-9 ./-]*";

    PostEntry entry(UUID cooperativeId, @Nullable AskedChange asker) {
        return new PostEntry(
                cooperativeId,
                "general-entry",
                effectiveDate,
                BalancedPostings.of(lines.stream().map(NewEntryLine::posting).toList()),
                note,
                Terms.of(reference.strip(), PostingOffices.ofJournal()),
                asker);
    }
}
