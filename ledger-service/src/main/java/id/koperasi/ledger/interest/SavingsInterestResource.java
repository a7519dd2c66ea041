package id.koperasi.ledger.interest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.ledger.interest.SavingsInterest.Credits;
import id.koperasi.ledger.interest.SavingsInterest.Difference;
import id.koperasi.ledger.interest.SavingsInterest.Earned;
import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.journal.JournalRejection;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/savings-interest")
@Tag(name = "Interest", description = "What voluntary savings earn.")
class SavingsInterestResource {

    private final Books books;
    private final SavingsInterest interest;
    private final SavingsRates rates;
    private final CreditingInterest crediting;

    SavingsInterestResource(Books books, SavingsInterest interest, SavingsRates rates, CreditingInterest crediting) {
        this.books = books;
        this.interest = interest;
        this.rates = rates;
        this.crediting = crediting;
    }

    @Schema(description = "The month whose interest is credited.")
    record NewSavingsInterest(
            @NotNull @Pattern(regexp = NamedReceipt.MONTH) @Schema(examples = "2025-07")
            String month) {}

    @Schema(description = "The entry that credited the interest of a month.")
    record PostedSavingsInterest(
            UUID entryId,

            @Schema(description = "In the journal of the cooperative, from 1 without a gap.", examples = "42")
            long number,

            @Schema(description = "Its link in the chain, SHA-256 in hexadecimal.")
            String hash) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "SavingsInterest",
            description = "What the voluntary savings of a month earn, as the book stands now.")
    record SavingsInterestView(
            @Schema(examples = "2025-07") String month,

            @Schema(description = "The rate of the month; absent when none is decided.", examples = "4.5") @Nullable BigDecimal yearlyPercent,

            @Nullable DayCount dayCount,

            @Schema(description = "How many members earn something.", examples = "120")
            long members,

            @Schema(description = "Together, each rounded to the sen, half a sen up.", examples = "83219.18")
            Rupiah interest,

            @Schema(
                    description =
                            "What was booked into months after they were credited earns more, or less; settled with the next "
                                    + "run. Absent when nothing was.",
                    examples = "986.3")
            @Nullable Rupiah differences,

            @Schema(description = "The entry that credited it; absent when none does.", examples = "42") @Nullable Long entryNumber) {}

    @GET
    @Path("/{month}")
    @Operation(
            operationId = "showSavingsInterest",
            summary = "What the savings of a month earn",
            description = "The balances at the end of its days, added up, times the rate, over the days of the year.")
    public SavingsInterestView show(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(example = "2025-07") @PathParam("month") @Pattern(regexp = NamedReceipt.MONTH) String month) {
        books.of(cooperativeId);
        YearMonth asked = YearMonth.parse(month);
        List<Earned> earned = interest.of(cooperativeId, asked);
        Credits credits = interest.credits(cooperativeId, asked);
        Rupiah differences = interest.differences(cooperativeId).stream()
                .map(Difference::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
        SavingsRate rate = rates.in(cooperativeId, asked).orElse(null);
        return new SavingsInterestView(
                month,
                rate == null ? null : rate.yearlyPercent().stripTrailingZeros(),
                rate == null ? null : rate.dayCount(),
                earned.size(),
                SavingsInterest.sum(earned),
                differences.isZero() ? null : differences,
                credits.standing());
    }

    @POST
    @Change
    @Operation(
            operationId = "creditSavingsInterest",
            summary = "Credit the interest of a month",
            description = "One entry over all members on the last day of a month that is over, once; months in their "
                    + "order. What was booked into an earlier month after it was credited is settled with it, and its note says "
                    + "so. `Location` names the entry.")
    @APIResponse(
            responseCode = "201",
            description = "Posted.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PostedSavingsInterest.class)))
    @Refuses({EntryRejection.class, JournalRejection.class, InterestRejection.class, DateInTheFuture.class})
    public RestResponse<PostedSavingsInterest> credit(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewSavingsInterest body) {
        Posted posted = crediting.credit(cooperativeId, YearMonth.parse(body.month()));
        return RestResponse.ResponseBuilder.<PostedSavingsInterest>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/entries/" + posted.number()))
                .entity(new PostedSavingsInterest(posted.entryId(), posted.number(), posted.hash()))
                .build();
    }
}
