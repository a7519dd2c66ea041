package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.book.KnownAtRejection;
import id.koperasi.ledger.book.KnownMoments;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
class StatementDocumentResource {

    private final Books books;
    private final StatementDays days;
    private final FinancialStatements statements;

    StatementDocumentResource(Books books, StatementDays days, FinancialStatements statements) {
        this.books = books;
        this.days = days;
        this.statements = statements;
    }

    @GET
    @Path("/balance-sheet/document")
    @Produces(StatementPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printBalanceSheet",
            summary = "The balance sheet on paper",
            description = "In the layout of the annual report, in Indonesian, to be signed by chair and treasurer.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = StatementPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses({StatementRejection.class, KnownAtRejection.class})
    public RestResponse<byte[]> balanceSheet(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "The day of the column beside it.") @QueryParam("compareWith") @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        return onDay(StatementKind.BALANCE_SHEET, cooperativeId, asOf, compareWith, knownAt);
    }

    @GET
    @Path("/note-figures/document")
    @Produces(StatementPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printNoteFigures",
            summary = "The figures for the notes (CALK) on paper",
            description = "In the layout of the annual report, in Indonesian, to be signed by chair and treasurer.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = StatementPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses({StatementRejection.class, KnownAtRejection.class})
    public RestResponse<byte[]> noteFigures(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "The day of the column beside it.") @QueryParam("compareWith") @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        return onDay(StatementKind.NOTES, cooperativeId, asOf, compareWith, knownAt);
    }

    @GET
    @Path("/income-statement/document")
    @Produces(StatementPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printIncomeStatement",
            summary = "The income statement on paper",
            description = "In the layout of the annual report, in Indonesian, to be signed by chair and treasurer.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = StatementPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses({StatementRejection.class, DateOutOfOrder.class, KnownAtRejection.class})
    public RestResponse<byte[]> incomeStatement(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "First day; that of the calendar year when absent.") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "Last day; today when absent.") @QueryParam("until") @Nullable LocalDate until,
            @Parameter(description = "The last day of the column beside it, of as many calendar months.")
                    @QueryParam("compareWith")
                    @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        return ofPeriod(StatementKind.INCOME_STATEMENT, cooperativeId, from, until, compareWith, knownAt);
    }

    @GET
    @Path("/cash-flow/document")
    @Produces(StatementPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printCashFlow",
            summary = "The cash flow statement on paper",
            description = "In the layout of the annual report, in Indonesian, to be signed by chair and treasurer.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = StatementPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses({StatementRejection.class, DateOutOfOrder.class, KnownAtRejection.class})
    public RestResponse<byte[]> cashFlow(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "First day; that of the calendar year when absent.") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "Last day; today when absent.") @QueryParam("until") @Nullable LocalDate until,
            @Parameter(description = "The last day of the column beside it, of as many calendar months.")
                    @QueryParam("compareWith")
                    @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        return ofPeriod(StatementKind.CASH_FLOW, cooperativeId, from, until, compareWith, knownAt);
    }

    private RestResponse<byte[]> onDay(
            StatementKind kind,
            UUID cooperativeId,
            @Nullable LocalDate asOf,
            @Nullable LocalDate compareWith,
            @Nullable Instant knownAt) {
        Book book = books.of(cooperativeId);
        return document(statements.onDay(
                kind, days.known(book, knownAt), days.day(book, asOf), days.compared(book, compareWith)));
    }

    private RestResponse<byte[]> ofPeriod(
            StatementKind kind,
            UUID cooperativeId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate compareWith,
            @Nullable Instant knownAt) {
        Book book = books.of(cooperativeId);
        StatementPeriod period = days.period(book, from, until);
        return document(
                statements.ofPeriod(kind, days.known(book, knownAt), period, days.compared(book, period, compareWith)));
    }

    private static RestResponse<byte[]> document(FinancialStatement statement) {
        return StatementPdf.document(
                PrintedStatement.of(statement), statement.statement().fileName(), statement.until());
    }
}
