package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.book.KnownAtRejection;
import id.koperasi.ledger.book.KnownBook;
import id.koperasi.ledger.book.KnownMoments;
import id.koperasi.ledger.statement.Ratios.DayOfRatios;
import id.koperasi.ledger.statement.Ratios.Ratio;
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
import java.util.Arrays;
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
class RatioResource {

    private final Books books;
    private final StatementDays days;
    private final FinancialStatements statements;
    private final OfferedTable table;

    RatioResource(Books books, StatementDays days, FinancialStatements statements, OfferedTable table) {
        this.books = books;
        this.days = days;
        this.statements = statements;
        this.table = table;
    }

    @GET
    @Path("/ratios")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "showRatios",
            summary = "Ratios of a cooperative from liquidity to own capital",
            description = "Members read them of closed months.")
    @Refuses({StatementRejection.class, KnownAtRejection.class})
    public Ratios ratios(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "The day of the column beside it.") @QueryParam("compareWith") @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        Book book = books.of(cooperativeId);
        Ratios shown = of(book, asOf, compareWith, knownAt);
        table.instead(() -> shown.table(book.name()));
        return shown;
    }

    @GET
    @Path("/ratios/document")
    @Produces(StatementPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printRatios",
            summary = "The ratios on paper",
            description = "In the layout of the annual report, in Indonesian, to be signed by chair and treasurer.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = StatementPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses({StatementRejection.class, KnownAtRejection.class})
    public RestResponse<byte[]> print(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "The day of the column beside it.") @QueryParam("compareWith") @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        Book book = books.of(cooperativeId);
        Ratios shown = of(book, asOf, compareWith, knownAt);
        return StatementPdf.document(shown.printed(book.name()), "rasio-keuangan", shown.asOf());
    }

    private Ratios of(Book book, @Nullable LocalDate asOf, @Nullable LocalDate compareWith, @Nullable Instant knownAt) {
        LocalDate day = days.day(book, asOf);
        LocalDate beside = days.compared(book, compareWith);
        KnownBook known = days.known(book, knownAt);
        DayOfRatios shown = day(known, day);
        DayOfRatios compared = beside == null ? null : day(known, beside);
        return new Ratios(
                day,
                beside,
                Arrays.stream(RatioKind.values())
                        .map(kind -> Ratio.of(kind, shown, compared))
                        .toList());
    }

    private DayOfRatios day(KnownBook book, LocalDate day) {
        return new DayOfRatios(
                statements.onDay(StatementKind.BALANCE_SHEET, book, day, null),
                statements.ofPeriod(StatementKind.INCOME_STATEMENT, book, StatementPeriod.yearTo(day), null));
    }
}
