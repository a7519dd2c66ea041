package id.koperasi.funding.reconciliation;

import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.reconciliation.Comparison.Balance;
import id.koperasi.funding.reconciliation.Comparison.Cause;
import id.koperasi.funding.reconciliation.Comparisons.Difference;
import id.koperasi.funding.reconciliation.ReconciliationRejection.BalanceTold;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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

@Path("/v1/programmes/{code}")
@Tag(name = "Reconciliation")
class ComparisonResource {

    private static final int SHOWN = 124;

    private final ComparingBalances comparing;
    private final Comparisons comparisons;
    private final Programmes programmes;

    ComparisonResource(ComparingBalances comparing, Comparisons comparisons, Programmes programmes) {
        this.comparing = comparing;
        this.comparisons = comparisons;
        this.programmes = programmes;
    }

    @Schema(description = "What the bank says stands on the account of the programme.")
    record NewBankBalance(
            @NotNull @Schema(description = "At the end of which day.", examples = "2025-10-31")
            LocalDate asOf,

            @NotNull @Schema(examples = "150000000") Rupiah balance,

            @NotBlank @Size(max = 100) @Schema(description = "The statement that says so.", examples = "RK-10/2025")
            String reference) {}

    @Schema(name = "BankBalance", description = "What the bank says stands on the account of a programme.")
    record BankBalanceView(
            LocalDate asOf,
            Rupiah balance,
            @Schema(examples = "RK-10/2025") String reference) {}

    @Schema(
            name = "BalanceComparison",
            description = "Two balances that should be one, after the end of a business day.")
    record ComparisonView(
            LocalDate businessDate,
            Balance balance,

            @Schema(description = "By this service.") Rupiah ours,

            @Schema(description = "By the events of the loans, the books, the loans together, or the bank.")
            Rupiah theirs,

            Rupiah difference,

            @Schema(description = "How many things are listed that make them differ.")
            long differences) {

        static ComparisonView of(Comparison comparison) {
            return new ComparisonView(
                    comparison.businessDate(),
                    comparison.balance(),
                    comparison.ours(),
                    comparison.theirs(),
                    comparison.ours().minus(comparison.theirs()),
                    comparison.differences());
        }
    }

    @Schema(name = "BalanceDifference", description = "Something that makes two balances differ.")
    record BalanceDifferenceView(
            Balance balance,
            Cause cause,

            @Schema(
                    description =
                            "The loan, the event, the line of the bank's file or the order; absent for what is left.")
            @Nullable UUID subjectId,

            Rupiah ours,
            Rupiah theirs) {

        static BalanceDifferenceView of(Difference difference) {
            return new BalanceDifferenceView(
                    difference.balance(),
                    difference.cause(),
                    difference.subjectId(),
                    difference.ours(),
                    difference.theirs());
        }
    }

    @POST
    @Path("/bank-balances")
    @Change
    @Operation(
            operationId = "tellBankBalance",
            summary = "Tell what the bank says stands on the account of the programme",
            description = "It is compared at the end of the next business day; the last word on a day counts.")
    @APIResponse(
            responseCode = "201",
            description = "Kept.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BankBalanceView.class)))
    @Refuses({BalanceTold.class, DateInTheFuture.class})
    public RestResponse<BankBalanceView> tell(@PathParam("code") String code, @NotNull @Valid NewBankBalance body) {
        String reference = body.reference().strip();
        comparing.tell(code, body.asOf(), body.balance(), reference);
        return RestResponse.status(
                RestResponse.Status.CREATED, new BankBalanceView(body.asOf(), body.balance(), reference));
    }

    @GET
    @Path("/balance-comparisons")
    @Operation(
            operationId = "listBalanceComparisons",
            summary = "How balances compared after the latest business days",
            description =
                    "Loans with their events, events with the books, the pool with the loans, money with the bank.")
    public List<ComparisonView> list(@PathParam("code") String code) {
        return comparisons.of(programmes.get(code).code(), SHOWN).stream()
                .map(ComparisonView::of)
                .toList();
    }

    @GET
    @Path("/balance-differences")
    @Operation(
            operationId = "listBalanceDifferences",
            summary = "What made balances differ after a business day, each with its cause")
    public Page<BalanceDifferenceView> differences(
            @PathParam("code") String code,
            @NotNull @QueryParam("businessDate") @Parameter(example = "2025-10-31") LocalDate businessDate,
            @Valid @BeanParam PageRequest page) {
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return Page.of(
                        comparisons.differences(programmes.get(code).code(), businessDate, after, page.rowsToRead()),
                        page.limit(),
                        difference -> Cursor.of(difference.id()))
                .map(BalanceDifferenceView::of);
    }
}
