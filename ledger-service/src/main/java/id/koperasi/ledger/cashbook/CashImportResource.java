package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.book.Books;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/cash-book-imports")
@Tag(name = "Cash books", description = "The four books that officers keep in Excel, in and out.")
class CashImportResource {

    private final Books books;
    private final CashImports imports;
    private final CashRows rows;

    CashImportResource(Books books, CashImports imports, CashRows rows) {
        this.books = books;
        this.imports = imports;
        this.rows = rows;
    }

    @GET
    @Operation(operationId = "listCashImports", summary = "Workbooks of cash books that were read")
    public Page<CashImportView> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        books.of(cooperativeId);
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return imports.page(cooperativeId, page).map(sent -> CashImportView.of(sent, language));
    }

    @GET
    @Path("/{importId}")
    @Operation(operationId = "showCashImport", summary = "A workbook and how far its rows have come")
    public CashImportView show(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("importId") UUID importId,
            @Context HttpHeaders headers) {
        return CashImportView.of(
                imports.of(cooperativeId, importId), Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @GET
    @Path("/{importId}/rows")
    @Operation(
            operationId = "listCashRows",
            summary = "The rows of a workbook with what is odd about each",
            description = "In the order of the workbook.")
    public Page<CashRowView> rows(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("importId") UUID importId,
            @Parameter(description = "Only rows that stand so.", example = "NEEDS_DECISION")
                    @QueryParam("state")
                    @Nullable RowState state,
            @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        imports.of(cooperativeId, importId);
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return rows.page(cooperativeId, importId, state, page).map(row -> CashRowView.of(row, language));
    }
}
