package id.koperasi.ledger.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.statement.PrintedStatement.Row;
import id.koperasi.ledger.statement.PrintedStatement.Weight;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Table;
import id.koperasi.platform.table.Xlsx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

    private static final String TITLE = "Rasio Keuangan";

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

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Ratio", description = "One amount in relation to another.")
    record RatioView(
            RatioKind ratio,

            @Schema(examples = "Likuiditas: aset lancar terhadap liabilitas jangka pendek")
            String name,

            Rupiah numerator,
            Rupiah denominator,

            @Schema(
                    description = "In per cent, rounded to two decimals; absent when there is nothing to divide by.",
                    examples = "125.5")
            @Nullable BigDecimal percent,

            @Schema(description = "Whether the denominator is zero, so that there is no ratio.")
            boolean dividedByZero) {

        private static final int DECIMALS = 2;
        private static final int PER_CENT = 2;

        static RatioView of(RatioKind kind, FinancialStatement balance, FinancialStatement result) {
            Rupiah numerator = kind.numerator(balance, result);
            Rupiah denominator = kind.denominator(balance);
            BigDecimal percent = denominator.isZero()
                    ? null
                    : numerator
                            .toBigDecimal()
                            .movePointRight(PER_CENT)
                            .divide(denominator.toBigDecimal(), DECIMALS, RoundingMode.HALF_UP);
            return new RatioView(kind, kind.title(), numerator, denominator, percent, percent == null);
        }

        private Row printed() {
            String said = percent == null ? "-" : percent.toPlainString().replace('.', ',') + " %";
            return new Row(Weight.LINE, name + ": " + said, List.of(numerator, denominator));
        }
    }

    @Schema(name = "Ratios", description = "The ratios of a day, with the result of the calendar year up to it.")
    record RatiosView(LocalDate asOf, List<RatioView> ratios) {

        /** A ratio for which there is nothing to divide by is left open. */
        PrintedStatement printed(String cooperative) {
            return new PrintedStatement(
                    TITLE,
                    cooperative,
                    PrintedStatement.days(null, asOf),
                    List.of("Pembilang", "Penyebut"),
                    ratios.stream().map(RatioView::printed).toList());
        }

        private Table<RatioView> table(String cooperative) {
            return new Table<>(
                    TITLE + " " + cooperative,
                    List.of(
                            Column.text("Rasio", RatioView::name),
                            Column.rupiah("Pembilang", RatioView::numerator),
                            Column.rupiah("Penyebut", RatioView::denominator),
                            Column.number("Persen", RatioView::percent)),
                    ratios.stream());
        }
    }

    @GET
    @Path("/ratios")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "showRatios",
            summary = "Ratios of a cooperative from liquidity to own capital",
            description = "Members read them of closed months.")
    @Refuses(StatementRejection.class)
    public RatiosView ratios(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf) {
        Book book = books.of(cooperativeId);
        RatiosView shown = of(book, asOf);
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
    @Refuses(StatementRejection.class)
    public RestResponse<byte[]> print(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf) {
        Book book = books.of(cooperativeId);
        RatiosView shown = of(book, asOf);
        return StatementPdf.document(shown.printed(book.name()), "rasio-keuangan", shown.asOf());
    }

    private RatiosView of(Book book, @Nullable LocalDate asOf) {
        LocalDate day = days.day(book, asOf);
        FinancialStatement balance = statements.onDay(StatementKind.BALANCE_SHEET, book, day, null);
        FinancialStatement result =
                statements.ofPeriod(StatementKind.INCOME_STATEMENT, book, StatementPeriod.yearTo(day), null);
        return new RatiosView(
                day,
                Arrays.stream(RatioKind.values())
                        .map(kind -> RatioView.of(kind, balance, result))
                        .toList());
    }
}
