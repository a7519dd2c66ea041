package id.koperasi.ledger.savings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.ledger.journal.PostingOutcome.Replayed;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Problem;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of the receipt in this place of the batch.")
record RowResult(
        RowOutcome outcome,
        @Nullable UUID entryId,
        @Nullable Long number,
        @Nullable String hash,

        @Schema(description = "The member's balance of this kind of savings after it.") @Nullable Rupiah balance,

        @Schema(description = "Why it was refused.") @Nullable Problem problem) {

    /** What became of a receipt. */
    enum RowOutcome {
        POSTED,
        REFUSED
    }

    static RowResult of(PostingOutcome outcome, Language language) {
        return switch (outcome) {
            case Posted p -> new RowResult(RowOutcome.POSTED, p.entryId(), p.number(), p.hash(), p.balance(), null);
            case Refused r ->
                new RowResult(RowOutcome.REFUSED, null, null, null, null, Problem.of(r.reason(), language));
            case Replayed r -> throw new IllegalStateException("the receipts of a batch have no key of their own");
        };
    }

    @JsonIgnore
    boolean isPosted() {
        return outcome == RowOutcome.POSTED;
    }
}
