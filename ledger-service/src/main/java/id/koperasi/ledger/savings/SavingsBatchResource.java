package id.koperasi.ledger.savings;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.dues.DuesRejection.MonthsOfOtherReceipt;
import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.ledger.journal.PostingOutcome.Replayed;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Problem;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/savings-receipt-batches")
@Tag(name = "Savings", description = "What members pay in and draw out.")
class SavingsBatchResource {

    private final ReceivingBatches receiving;

    SavingsBatchResource(ReceivingBatches receiving) {
        this.receiving = receiving;
    }

    @Schema(description = "Many receipts at once.")
    record NewReceiptBatch(@NotEmpty @Size(max = 500) List<@NotNull @Valid NewReceipt> receipts) {}

    /** What became of a receipt. */
    enum RowOutcome {
        POSTED,
        REFUSED
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What became of the receipt in this place of the batch.")
    record RowResult(
            RowOutcome outcome,
            @Nullable UUID entryId,
            @Nullable Long number,
            @Nullable String hash,

            @Schema(description = "The member's balance of this kind of savings after it.") @Nullable Rupiah balance,

            @Schema(description = "Why it was refused.") @Nullable Problem problem) {

        static RowResult of(PostingOutcome outcome, Language language) {
            return switch (outcome) {
                case Posted p -> new RowResult(RowOutcome.POSTED, p.entryId(), p.number(), p.hash(), p.balance(), null);
                case Refused r ->
                    new RowResult(RowOutcome.REFUSED, null, null, null, null, Problem.of(r.reason(), language));
                case Replayed r -> throw new IllegalStateException("the receipts of a batch have no key of their own");
            };
        }
    }

    @Schema(name = "ReceiptBatch", description = "What became of each receipt, in their order.")
    record ReceiptBatchView(long posted, long refused, List<RowResult> results) {}

    @POST
    @Change
    @Operation(
            operationId = "receiveSavingsBatch",
            summary = "Receive savings of many members",
            description = "Each receipt has its own outcome: one that is refused does not hurt its neighbours.")
    @APIResponse(
            responseCode = "200",
            description = "An outcome for each receipt.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ReceiptBatchView.class)))
    @Refuses({EntryRejection.class, MonthsOfOtherReceipt.class, DateInTheFuture.class})
    public RestResponse<ReceiptBatchView> receive(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @NotNull @Valid NewReceiptBatch body,
            @Context HttpHeaders headers) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        List<RowResult> results = receiving.receive(cooperativeId, body.receipts()).stream()
                .map(outcome -> RowResult.of(outcome, language))
                .toList();
        long posted = results.stream()
                .filter(row -> row.outcome() == RowOutcome.POSTED)
                .count();
        return RestResponse.ok(new ReceiptBatchView(posted, results.size() - posted, results));
    }
}
