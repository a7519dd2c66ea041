package id.koperasi.ledger.term;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.interest.DayCount;
import id.koperasi.ledger.interest.InterestRejection.SavingsRateAboveCeiling;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.term.TermRejection.EarlyRateAboveRate;
import id.koperasi.ledger.term.TermRejection.TermOfferTooEarly;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/term-offers")
@Tag(name = "Term savings", description = "Savings for a term (simpanan berjangka).")
class TermOfferResource {

    private final Books books;
    private final TermOffers offers;

    TermOfferResource(Books books, TermOffers offers) {
        this.books = books;
        this.offers = offers;
    }

    @Schema(name = "TermOffer", description = "What term savings of a length earn from a day on.")
    record TermOfferBody(
            @Min(1) @Max(OpenTermDeposit.MOST_MONTHS) @Schema(examples = "12")
            int months,

            @NotNull @Schema(description = "The first day it counts for.", examples = "2026-12-01")
            LocalDate from,

            @NotNull @Schema(description = "False where this length is offered no more.", examples = "true")
            Boolean offered,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(description = "Percent of the principal, a year.", examples = "6")
            BigDecimal yearlyPercent,

            @NotNull @Schema(examples = "ACTUAL_365") DayCount dayCount,

            @NotNull @PositiveAmount @Schema(description = "The least that is taken.", examples = "100000")
            Rupiah minimum,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(
                    description =
                            "Percent a year in place of the rate, since interest was last paid, for who withdraws early.",
                    examples = "1")
            BigDecimal earlyPercent,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(description = "Percent of the principal that is kept from who withdraws early.", examples = "0.5")
            BigDecimal earlyFeePercent,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "The decision it rests on.", examples = "Keputusan RAT 04/2026")
            String decisionReference) {

        static TermOfferBody of(TermOffer offer) {
            return new TermOfferBody(
                    offer.months(),
                    offer.from(),
                    offer.offered(),
                    offer.yearlyPercent().stripTrailingZeros(),
                    offer.dayCount(),
                    offer.minimum(),
                    offer.earlyPercent().stripTrailingZeros(),
                    offer.earlyFeePercent().stripTrailingZeros(),
                    offer.decisionReference());
        }

        private TermOffer offer() {
            return new TermOffer(
                    months,
                    from,
                    offered,
                    yearlyPercent,
                    dayCount,
                    minimum,
                    earlyPercent,
                    earlyFeePercent,
                    decisionReference.strip());
        }
    }

    @Schema(name = "TermOffers", description = "What a cooperative offers and offered for term savings.")
    record TermOffersView(
            @Schema(description = "By length, the latest first.")
            List<TermOfferBody> items) {}

    @GET
    @Operation(operationId = "listTermOffers", summary = "What a cooperative offers for term savings")
    public TermOffersView list(@PathParam("cooperativeId") UUID cooperativeId) {
        books.of(cooperativeId);
        return new TermOffersView(
                offers.of(cooperativeId).stream().map(TermOfferBody::of).toList());
    }

    @POST
    @Change
    @Operation(
            operationId = "decideTermOffer",
            summary = "Set what term savings of a length earn from a day on",
            description =
                    "Deposits keep what was agreed when they were opened. The first terms of a length may begin on "
                            + "any day of the book, later ones on no day that is past.")
    @Refuses({SavingsRateAboveCeiling.class, EarlyRateAboveRate.class, TermOfferTooEarly.class, BookFrozen.class})
    public RestResponse<TermOffersView> decide(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid TermOfferBody body) {
        offers.decide(cooperativeId, body.offer());
        return RestResponse.ok(list(cooperativeId));
    }
}
