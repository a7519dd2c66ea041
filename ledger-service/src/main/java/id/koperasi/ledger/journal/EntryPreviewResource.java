package id.koperasi.ledger.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.journal.EntryPreviews.Preview;
import id.koperasi.ledger.journal.EntryPreviews.PreviewedLine;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Problem;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/cooperatives/{cooperativeId}/entry-previews")
@Tag(name = "Journal", description = "The entries of a book.")
class EntryPreviewResource {

    private final EntryPreviews previews;

    EntryPreviewResource(EntryPreviews previews) {
        this.previews = previews;
    }

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

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EntryPreview", description = "What would become of an entry.")
    record EntryPreviewView(
            @Schema(description = "Whether it would be posted.")
            boolean accepted,

            List<PreviewedLineView> lines,

            @Schema(description = "Why it would be refused.") @Nullable Problem problem) {

        static EntryPreviewView of(Preview preview, Language language) {
            return new EntryPreviewView(
                    preview.refusal() == null,
                    preview.lines().stream().map(PreviewedLineView::of).toList(),
                    preview.refusal() == null ? null : Problem.of(preview.refusal(), language));
        }
    }

    @POST
    @Change(keyRequired = false)
    @Operation(
            operationId = "previewEntry",
            summary = "What an entry of the general journal would do",
            description = "Answers the balances after it, or why it would be refused; writes nothing into the book.")
    @APIResponse(
            responseCode = "200",
            description = "What would become of it.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = EntryPreviewView.class)))
    @Refuses(JournalRejection.class)
    public RestResponse<EntryPreviewView> preview(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @NotNull @Valid NewEntry body,
            @Context HttpHeaders headers) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return RestResponse.ok(EntryPreviewView.of(previews.of(body.entry(cooperativeId, null)), language));
    }
}
