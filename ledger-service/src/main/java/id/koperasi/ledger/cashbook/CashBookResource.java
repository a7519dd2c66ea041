package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.cashsheet.CashSheetRejection;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Year;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/cash-books")
@Tag(name = "Cash books", description = "The four books that officers keep in Excel, in and out.")
class CashBookResource {

    private final SendingBooks sending;

    CashBookResource(SendingBooks sending) {
        this.sending = sending;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "sendCashBooks",
            summary = "Read a workbook of cash books",
            description =
                    "Buku kas umum, buku kas operasional, buku bank, laporan unit usaha, a sheet a month. It is kept as "
                            + "a draft: every row as it stands there with whatever is odd, and nothing is posted. `Location` "
                            + "names the draft.")
    @APIResponse(
            responseCode = "201",
            description = "Read.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CashImportView.class)))
    @Refuses(CashSheetRejection.class)
    public RestResponse<CashImportView> send(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @RestForm
                    @Schema(
                            description = "Which book it is, where the sheets do not say it.",
                            examples = "GENERAL",
                            nullable = true)
                    @Nullable CashBook book,
            @RestForm
                    @Min(2000) @Max(2099) @Schema(
                            description = "Of which year it is, where the sheets do not say it.",
                            examples = "2026",
                            nullable = true)
                    @Nullable Integer year,
            @RestForm("file") FileUpload file,
            @Context HttpHeaders headers) {
        CashImport sent = sending.send(cooperativeId, book, year == null ? null : Year.of(year));
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return RestResponse.ResponseBuilder.<CashImportView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/cash-book-imports/" + sent.id()))
                .entity(CashImportView.of(sent, language))
                .build();
    }
}
