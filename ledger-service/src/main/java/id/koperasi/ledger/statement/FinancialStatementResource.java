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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Statements", description = "What the books say on any day.")
class FinancialStatementResource {

    private final Books books;
    private final StatementDays days;
    private final FinancialStatements statements;
    private final OfferedTable table;

    FinancialStatementResource(Books books, StatementDays days, FinancialStatements statements, OfferedTable table) {
        this.books = books;
        this.days = days;
        this.statements = statements;
        this.table = table;
    }

    @GET
    @Path("/balance-sheet")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "showBalanceSheet",
            summary = "The balance sheet (laporan posisi keuangan) of a cooperative on a day",
            description = "Members read it of closed months.")
    @Refuses({StatementRejection.class, KnownAtRejection.class})
    public FinancialStatement balanceSheet(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "The day of the column beside it.") @QueryParam("compareWith") @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        return onDay(StatementKind.BALANCE_SHEET, cooperativeId, asOf, compareWith, knownAt);
    }

    @GET
    @Path("/income-statement")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "showIncomeStatement",
            summary = "The income statement (perhitungan hasil usaha) of a cooperative",
            description =
                    "Partisipasi anggota and what was done with others stand apart, and so do the business units. "
                            + "Members read it of closed months.")
    @Refuses({StatementRejection.class, DateOutOfOrder.class, KnownAtRejection.class})
    public FinancialStatement incomeStatement(
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
    @Path("/cash-flow")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "showCashFlow",
            summary = "The cash flow statement (laporan arus kas) of a cooperative",
            description =
                    "The direct method: by the accounts on the other side of entries that touch cash or bank. What is "
                            + "paid is negative. Members read it of closed months.")
    @Refuses({StatementRejection.class, DateOutOfOrder.class, KnownAtRejection.class})
    public FinancialStatement cashFlow(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "First day; that of the calendar year when absent.") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "Last day; today when absent.") @QueryParam("until") @Nullable LocalDate until,
            @Parameter(description = "The last day of the column beside it, of as many calendar months.")
                    @QueryParam("compareWith")
                    @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        return ofPeriod(StatementKind.CASH_FLOW, cooperativeId, from, until, compareWith, knownAt);
    }

    @GET
    @Path("/note-figures")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "showNoteFigures",
            summary = "Figures for the notes (CALK): savings by kind, receivables, loans by source",
            description = "Members read them of closed months.")
    @Refuses({StatementRejection.class, KnownAtRejection.class})
    public FinancialStatement noteFigures(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "The day of the column beside it.") @QueryParam("compareWith") @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        return onDay(StatementKind.NOTES, cooperativeId, asOf, compareWith, knownAt);
    }

    private FinancialStatement onDay(
            StatementKind kind,
            UUID cooperativeId,
            @Nullable LocalDate asOf,
            @Nullable LocalDate compareWith,
            @Nullable Instant knownAt) {
        Book book = books.of(cooperativeId);
        return offered(statements.onDay(
                kind, days.known(book, knownAt), days.day(book, asOf), days.compared(book, compareWith)));
    }

    private FinancialStatement ofPeriod(
            StatementKind kind,
            UUID cooperativeId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate compareWith,
            @Nullable Instant knownAt) {
        Book book = books.of(cooperativeId);
        StatementPeriod period = days.period(book, from, until);
        return offered(
                statements.ofPeriod(kind, days.known(book, knownAt), period, days.compared(book, period, compareWith)));
    }

    private FinancialStatement offered(FinancialStatement statement) {
        table.instead(() -> PrintedStatement.of(statement).table());
        return statement;
    }
}
