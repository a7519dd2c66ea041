package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.book.KnownAtRejection;
import id.koperasi.ledger.book.KnownBook;
import id.koperasi.ledger.book.KnownMoments;
import id.koperasi.ledger.statement.TrialBalance.Day;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Xlsx;
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

@Path("/v1/cooperatives/{cooperativeId}/trial-balance")
@Tag(name = "Statements", description = "What the books say on any day.")
class StatementResource {

    private final Books books;
    private final KnownMoments moments;
    private final Statements statements;
    private final OfferedTable table;

    StatementResource(Books books, KnownMoments moments, Statements statements, OfferedTable table) {
        this.books = books;
        this.moments = moments;
        this.statements = statements;
        this.table = table;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(operationId = "showTrialBalance", summary = "The trial balance of a cooperative on a day")
    @Refuses(KnownAtRejection.class)
    public TrialBalance show(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "The day of the columns beside it.") @QueryParam("compareWith") @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        Book book = books.of(cooperativeId);
        TrialBalance shown = of(book, asOf, compareWith, knownAt);
        table.instead(() -> shown.printed(book.name()).table());
        return shown;
    }

    @GET
    @Path("/document")
    @Produces(StatementPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printTrialBalance",
            summary = "The trial balance on paper",
            description = "In the layout of the annual report, in Indonesian, to be signed by chair and treasurer.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = StatementPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses(KnownAtRejection.class)
    public RestResponse<byte[]> print(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "The day of the columns beside it.") @QueryParam("compareWith") @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        Book book = books.of(cooperativeId);
        TrialBalance shown = of(book, asOf, compareWith, knownAt);
        return StatementPdf.document(shown.printed(book.name()), "neraca-saldo", shown.asOf());
    }

    private TrialBalance of(
            Book book, @Nullable LocalDate asOf, @Nullable LocalDate compareWith, @Nullable Instant knownAt) {
        KnownBook known = moments.book(book, knownAt);
        return TrialBalance.of(
                on(known, books.day(book, asOf)), compareWith == null ? null : on(known, books.day(book, compareWith)));
    }

    private Day on(KnownBook book, LocalDate day) {
        return new Day(day, statements.trialBalance(book, day));
    }
}
