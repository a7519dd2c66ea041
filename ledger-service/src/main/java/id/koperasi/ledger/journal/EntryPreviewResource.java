package id.koperasi.ledger.journal;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/entry-previews")
@Tag(name = "Journal", description = "The entries of a book.")
class EntryPreviewResource {

    private final EntryPreviews previews;

    EntryPreviewResource(EntryPreviews previews) {
        this.previews = previews;
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
