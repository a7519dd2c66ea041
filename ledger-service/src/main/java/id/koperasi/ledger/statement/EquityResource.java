package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.book.KnownAtRejection;
import id.koperasi.ledger.book.KnownMoments;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Xlsx;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Statements", description = "What the books say on any day.")
class EquityResource {

    private final Books books;
    private final StatementDays days;
    private final ChangesInEquity changes;
    private final OfferedTable table;

    EquityResource(Books books, StatementDays days, ChangesInEquity changes, OfferedTable table) {
        this.books = books;
        this.days = days;
        this.changes = changes;
        this.table = table;
    }

    @GET
    @Path("/equity-changes")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "showEquityChanges",
            summary = "The statement of changes in equity (laporan perubahan ekuitas) of a cooperative",
            description = "Members read it of closed months.")
    @Refuses({StatementRejection.class, DateOutOfOrder.class, KnownAtRejection.class})
    public EquityChanges show(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "First day; that of the calendar year when absent.") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "Last day; today when absent.") @QueryParam("until") @Nullable LocalDate until,
            @Parameter(description = "The last day of the period beside it, of as many calendar months.")
                    @QueryParam("compareWith")
                    @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        EquityChanges shown = of(cooperativeId, from, until, compareWith, knownAt);
        table.instead(() -> PrintedStatement.of(shown).table());
        return shown;
    }

    @GET
    @Path("/equity-changes/document")
    @Produces(StatementPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printEquityChanges",
            summary = "The statement of changes in equity on paper",
            description = "In the layout of the annual report, in Indonesian, to be signed by chair and treasurer.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = StatementPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses({StatementRejection.class, DateOutOfOrder.class, KnownAtRejection.class})
    public RestResponse<byte[]> print(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "First day; that of the calendar year when absent.") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "Last day; today when absent.") @QueryParam("until") @Nullable LocalDate until,
            @Parameter(description = "The last day of the period beside it, of as many calendar months.")
                    @QueryParam("compareWith")
                    @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        EquityChanges shown = of(cooperativeId, from, until, compareWith, knownAt);
        return StatementPdf.document(PrintedStatement.of(shown), "laporan-perubahan-ekuitas", shown.until());
    }

    private EquityChanges of(
            UUID cooperativeId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate compareWith,
            @Nullable Instant knownAt) {
        Book book = books.of(cooperativeId);
        StatementPeriod period = days.period(book, from, until);
        return changes.of(days.known(book, knownAt), period, days.compared(book, period, compareWith));
    }
}
