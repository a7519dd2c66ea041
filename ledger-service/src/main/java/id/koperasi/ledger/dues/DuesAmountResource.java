package id.koperasi.ledger.dues;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.dues.DuesAmounts.DuesAmount;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/dues-amounts")
@Tag(name = "Dues", description = "Simpanan wajib, month by month.")
class DuesAmountResource {

    private final Books books;
    private final DuesAmounts amounts;

    DuesAmountResource(Books books, DuesAmounts amounts) {
        this.books = books;
        this.amounts = amounts;
    }

    @Schema(description = "What the members' meeting resolved a month to cost.")
    record NewDuesAmount(
            @NotNull @Pattern(regexp = NamedReceipt.MONTH) @Schema(description = "The first month it counts for.", examples = "2027-01")
            String from,

            @NotNull @PositiveAmount @Schema(description = "Rupiah, a member and month.", examples = "25000")
            Rupiah amount,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "The meeting's resolution.", examples = "Keputusan RAT 03/2026")
            String resolutionReference) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DuesAmount", description = "What a month costs from a month on.")
    record DuesAmountView(
            @Schema(examples = "2027-01") String from,

            @Schema(description = "A member and month.", examples = "25000")
            Rupiah amount,

            @Schema(description = "The meeting's resolution; absent of what the founders agreed.") @Nullable String resolutionReference) {

        static DuesAmountView of(DuesAmount amount) {
            return new DuesAmountView(amount.from().toString(), amount.amount(), amount.resolutionReference());
        }
    }

    @Schema(name = "DuesAmounts", description = "What months cost.")
    record DuesAmountsView(
            @Schema(description = "The latest first.") List<DuesAmountView> items) {}

    @GET
    @Operation(operationId = "listDuesAmounts", summary = "What the dues of a cooperative are and were")
    public DuesAmountsView list(@PathParam("cooperativeId") UUID cooperativeId) {
        books.of(cooperativeId);
        return new DuesAmountsView(
                amounts.of(cooperativeId).stream().map(DuesAmountView::of).toList());
    }

    @POST
    @Change
    @Operation(
            operationId = "decideDuesAmount",
            summary = "Set what a month costs from a month on",
            description = "As a members' meeting resolved, for months to come that nobody has named in a payment.")
    @Refuses({DuesRejection.class, BookFrozen.class})
    public RestResponse<DuesAmountsView> decide(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewDuesAmount body) {
        books.of(cooperativeId);
        amounts.decide(
                cooperativeId,
                new DuesAmount(
                        YearMonth.parse(body.from()),
                        body.amount(),
                        body.resolutionReference().strip()));
        return RestResponse.ok(list(cooperativeId));
    }
}
