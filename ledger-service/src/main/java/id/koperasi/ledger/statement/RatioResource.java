package id.koperasi.ledger.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Statements", description = "What the books say on any day.")
class RatioResource {

    private final Books books;
    private final StatementDays days;
    private final FinancialStatements statements;

    RatioResource(Books books, StatementDays days, FinancialStatements statements) {
        this.books = books;
        this.days = days;
        this.statements = statements;
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
    }

    @Schema(name = "Ratios", description = "The ratios of a day, with the result of the calendar year up to it.")
    record RatiosView(LocalDate asOf, List<RatioView> ratios) {}

    @GET
    @Path("/ratios")
    @Operation(
            operationId = "showRatios",
            summary = "Ratios of a cooperative from liquidity to own capital",
            description = "Members read them of closed months.")
    @Refuses(StatementRejection.class)
    public RatiosView ratios(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf) {
        Book book = books.of(cooperativeId);
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
