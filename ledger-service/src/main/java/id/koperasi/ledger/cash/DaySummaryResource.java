package id.koperasi.ledger.cash;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.statement.StatementPdf;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Xlsx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/day-summaries")
@Tag(name = "Cash", description = "Cash counted, and what a day brought.")
class DaySummaryResource {

    private final Books books;
    private final DaySummaries summaries;
    private final OfferedTable table;

    DaySummaryResource(Books books, DaySummaries summaries, OfferedTable table) {
        this.books = books;
        this.summaries = summaries;
        this.table = table;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "showDaySummary",
            summary = "What a day brought, place by place",
            description = "Opening, receipts and payments by kind, closing, count, receipts and tellers.")
    public DaySummary show(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.", example = "2025-07-24")
                    @QueryParam("day")
                    @Nullable LocalDate day) {
        DaySummary summary = summary(cooperativeId, day);
        table.instead(() -> PrintedDay.of(summary).table());
        return summary;
    }

    @GET
    @Path("/document")
    @Produces(StatementPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printDaySummary",
            summary = "What a day brought, on paper",
            description = "In Indonesian, to be signed by chair and treasurer.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = StatementPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> print(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.", example = "2025-07-24")
                    @QueryParam("day")
                    @Nullable LocalDate day) {
        DaySummary summary = summary(cooperativeId, day);
        return StatementPdf.document(PrintedDay.of(summary), "ringkasan-kas-harian", summary.day());
    }

    private DaySummary summary(UUID cooperativeId, @Nullable LocalDate day) {
        Book book = books.of(cooperativeId);
        return summaries.of(book, books.day(book, day));
    }
}
