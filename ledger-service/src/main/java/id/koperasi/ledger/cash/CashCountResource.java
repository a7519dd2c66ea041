package id.koperasi.ledger.cash;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.cash.CashCount.Line;
import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.till.TillRejection.NoMoneyPlace;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
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

@Path("/v1/cooperatives/{cooperativeId}/cash-counts")
@Tag(name = "Cash", description = "Cash counted, and what a day brought.")
class CashCountResource {

    private final Books books;
    private final CashCounts counts;
    private final CountingCash counting;
    private final ConfirmingCounts confirming;

    CashCountResource(Books books, CashCounts counts, CountingCash counting, ConfirmingCounts confirming) {
        this.books = books;
        this.counts = counts;
        this.counting = counting;
        this.confirming = confirming;
    }

    @Schema(description = "How many notes and coins of a value.")
    record NewCountLine(
            @NotNull @PositiveAmount @Schema(description = "Rupiah.", examples = "50000")
            Rupiah value,

            @Min(1) @Max(100_000) @Schema(examples = "12") long pieces) {}

    @Schema(description = "What was found in a cash box.")
    record NewCashCount(
            @NotNull @Pattern(regexp = "[0-9]{3,4}(\\.[0-9]{2})?")
            @Schema(description = "The account of the cash box.", examples = "111")
            String place,

            @NotNull @Schema(description = "At the end of which business date.", examples = "2025-07-24")
            LocalDate day,

            @NotNull @Size(max = 50) @Schema(description = "None when the box is empty.")
            List<@NotNull @Valid NewCountLine> lines) {}

    @Schema(description = "The treasurer's word on a count.")
    record NewConfirmation(
            @Size(min = 5, max = 200) @Pattern(regexp = "\\P{Cc}*\\S\\P{Cc}*") @Schema(
                    description = "Why it differs from the books, where it does.",
                    examples = "Uang kembali kurang",
                    nullable = true)
            @Nullable String reason) {}

    @Schema(name = "CashCounts", description = "The counts of a day.")
    record CashCountsView(LocalDate day, List<CashCountView> counts) {}

    @POST
    @Change
    @Operation(
            operationId = "countCash",
            summary = "Record a cash count",
            description = "Answers the difference to the books; posts nothing until the treasurer confirms it.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; `Location` names it.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CashCountView.class)))
    @Refuses({
        CashRejection.PlaceNotCounted.class,
        CashRejection.UnknownDenomination.class,
        NoMoneyPlace.class,
        EntryRejection.DateBeforeOpening.class,
        DateInTheFuture.class
    })
    public RestResponse<CashCountView> count(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewCashCount body) {
        CashCount count = counting.count(
                cooperativeId,
                body.place(),
                body.day(),
                body.lines().stream()
                        .map(line -> new Line(line.value(), line.pieces()))
                        .toList());
        return RestResponse.ResponseBuilder.<CashCountView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/cash-counts/" + count.id()))
                .entity(CashCountView.of(count))
                .build();
    }

    @GET
    @Operation(operationId = "listCashCounts", summary = "The cash counts of a day")
    public CashCountsView list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.", example = "2025-07-24")
                    @QueryParam("day")
                    @Nullable LocalDate day) {
        Book book = books.of(cooperativeId);
        LocalDate asked = books.day(book, day);
        return new CashCountsView(
                asked,
                counts.of(cooperativeId, asked).stream().map(CashCountView::of).toList());
    }

    @GET
    @Path("/{countId}")
    @Operation(operationId = "showCashCount", summary = "A cash count")
    public CashCountView show(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("countId") UUID countId) {
        return CashCountView.of(counts.of(cooperativeId, countId));
    }

    @POST
    @Path("/{countId}/confirmation")
    @Change
    @Operation(
            operationId = "confirmCashCount",
            summary = "Confirm a cash count, by the treasurer",
            description = "Posts the difference. Refused when the books of that day have changed since the count.")
    @Refuses({CashRejection.class, EntryRejection.class, DateInTheFuture.class})
    public RestResponse<CashCountView> confirm(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("countId") UUID countId,
            @NotNull @Valid NewConfirmation body) {
        String reason = body.reason();
        return RestResponse.ok(
                CashCountView.of(confirming.confirm(cooperativeId, countId, reason == null ? null : reason.strip())));
    }
}
