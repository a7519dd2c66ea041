package id.koperasi.ledger.interest;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.ledger.interest.InterestRejection.SavingsRateAboveCeiling;
import id.koperasi.ledger.interest.InterestRejection.SavingsRateDecided;
import id.koperasi.ledger.interest.InterestRejection.SavingsRateTooEarly;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/savings-rates")
@Tag(name = "Interest", description = "What voluntary savings earn.")
class SavingsRateResource {

    private final Books books;
    private final SavingsRates rates;

    SavingsRateResource(Books books, SavingsRates rates) {
        this.books = books;
        this.rates = rates;
    }

    @Schema(name = "SavingsRate", description = "What voluntary savings earn from a month on.")
    record SavingsRateBody(
            @NotNull @Pattern(regexp = NamedReceipt.MONTH) @Schema(description = "The first month it counts for.", examples = "2027-01")
            String from,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(description = "Percent of the balance, a year.", examples = "4.5")
            BigDecimal yearlyPercent,

            @NotNull @Schema(examples = "ACTUAL_365") DayCount dayCount,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "The decision it rests on.", examples = "Keputusan RAT 04/2026")
            String decisionReference) {

        static SavingsRateBody of(SavingsRate rate) {
            return new SavingsRateBody(
                    rate.from().toString(),
                    rate.yearlyPercent().stripTrailingZeros(),
                    rate.dayCount(),
                    rate.decisionReference());
        }

        private SavingsRate rate() {
            return new SavingsRate(YearMonth.parse(from), yearlyPercent, dayCount, decisionReference.strip());
        }
    }

    @Schema(name = "SavingsRates", description = "What voluntary savings earn and earned.")
    record SavingsRatesView(
            @Schema(description = "The latest first.") List<SavingsRateBody> items) {}

    @GET
    @Operation(operationId = "listSavingsRates", summary = "What the savings of a cooperative earn and earned")
    public SavingsRatesView list(@PathParam("cooperativeId") UUID cooperativeId) {
        books.of(cooperativeId);
        return new SavingsRatesView(
                rates.of(cooperativeId).stream().map(SavingsRateBody::of).toList());
    }

    @POST
    @Change
    @Operation(
            operationId = "decideSavingsRate",
            summary = "Set what voluntary savings earn from a month on",
            description = "The first rate may begin in any month of the book, a later one in a month to come.")
    @Refuses({SavingsRateAboveCeiling.class, SavingsRateDecided.class, SavingsRateTooEarly.class, BookFrozen.class})
    public RestResponse<SavingsRatesView> decide(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid SavingsRateBody body) {
        books.of(cooperativeId);
        rates.decide(cooperativeId, body.rate());
        return RestResponse.ok(list(cooperativeId));
    }
}
