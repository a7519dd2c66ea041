package id.koperasi.ledger.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.journal.EntryPreviews.Preview;
import id.koperasi.ledger.journal.EntryPreviews.PreviewedLine;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A preview as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EntryPreview", description = "What would become of an entry.")
public record EntryPreviewView(
        @Schema(description = "Whether it would be posted.") boolean accepted,

        List<PreviewedLineView> lines,

        @Schema(description = "Why it would be refused.") @Nullable Problem problem) {

    @Schema(name = "PreviewedLine", description = "A line as it would be posted.")
    record PreviewedLineView(
            @Schema(examples = "114") String account,
            SourceOfFunds sourceOfFunds,
            Rupiah debit,
            Rupiah credit,

            @Schema(description = "What would stand on the account of this source, in the account's own direction.")
            Rupiah balanceAfter) {

        static PreviewedLineView of(PreviewedLine line) {
            Rupiah amount = line.amount();
            return new PreviewedLineView(
                    line.account(),
                    line.sourceOfFunds(),
                    amount.isPositive() ? amount : Rupiah.ZERO,
                    amount.isNegative() ? amount.negate() : Rupiah.ZERO,
                    line.balanceAfter());
        }
    }

    /** In the language of the caller. */
    public static EntryPreviewView of(Preview preview, Language language) {
        return new EntryPreviewView(
                preview.refusal() == null,
                preview.lines().stream().map(PreviewedLineView::of).toList(),
                preview.refusal() == null ? null : Problem.of(preview.refusal(), language));
    }
}
