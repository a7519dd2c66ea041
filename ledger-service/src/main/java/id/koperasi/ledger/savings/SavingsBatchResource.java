package id.koperasi.ledger.savings;

import com.fasterxml.jackson.databind.util.RawValue;
import id.koperasi.ledger.dues.DuesRejection.MonthsOfOtherReceipt;
import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.savings.BatchParts.KeptPart;
import id.koperasi.ledger.savings.ReceivingBatches.ReceivedBatch;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.CurrentChange;
import id.koperasi.platform.change.KeptBy;
import id.koperasi.platform.change.SavedReply;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Language;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/savings-receipt-batches")
@Tag(name = "Savings", description = "What members pay in and draw out.")
class SavingsBatchResource {

    private final ReceivingBatches receiving;
    private final CurrentChange change;

    SavingsBatchResource(ReceivingBatches receiving, CurrentChange change) {
        this.receiving = receiving;
        this.change = change;
    }

    @Schema(description = "Many receipts at once.")
    record NewReceiptBatch(@NotEmpty @Size(max = 10_000) List<@NotNull @Valid NewReceipt> receipts) {}

    @Schema(name = "ReceiptBatch", description = "What became of each receipt, in their order.")
    record ReceiptBatchView(long posted, long refused, List<RowResult> results) {}

    @POST
    @Change(keptBy = KeptBy.STATEMENT)
    @Operation(
            operationId = "receiveSavingsBatch",
            summary = "Receive savings of many members",
            description =
                    "Each receipt has its own outcome: one that is refused does not hurt its neighbours. A request that "
                            + "broke off and is repeated under its key posts what it had not posted yet, and nothing twice.")
    @APIResponse(
            responseCode = "200",
            description = "An outcome for each receipt.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ReceiptBatchView.class)))
    @Refuses({EntryRejection.class, MonthsOfOtherReceipt.class, DateInTheFuture.class})
    public RestResponse<RawValue> receive(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @NotNull @Valid NewReceiptBatch body,
            @Context HttpHeaders headers) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ReceivedBatch batch = receiving.receive(cooperativeId, body.receipts(), change.get(), language);
        var reply = new SavedReply(RestResponse.StatusCode.OK, Map.of(), answer(batch.parts()));
        return batch.replayed() ? reply.replayed() : reply.first();
    }

    /** The results of all parts as one array; each part is an array as it was kept. */
    private static String answer(List<KeptPart> parts) {
        int posted = parts.stream().mapToInt(KeptPart::posted).sum();
        int refused = parts.stream().mapToInt(KeptPart::refused).sum();
        return parts.stream()
                .map(part -> part.results().substring(1, part.results().length() - 1))
                .collect(Collectors.joining(
                        ",", "{\"posted\":" + posted + ",\"refused\":" + refused + ",\"results\":[", "]}"));
    }
}
