package id.koperasi.ledger.payment;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.payment.PaymentRejection.PaymentListedTwice;
import id.koperasi.ledger.payment.Reconciliation.Difference;
import id.koperasi.ledger.payment.Reconciliation.Told;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/payment-reconciliations")
@Tag(name = "Payments", description = "Payments from outside.")
class ReconciliationResource {

    private final Books books;
    private final Payments payments;

    ReconciliationResource(Books books, Payments payments) {
        this.books = books;
        this.payments = payments;
    }

    @Schema(description = "A payment as the bank lists it.")
    record NewBankLine(
            @NotBlank @Size(max = 128) @Pattern(regexp = "[A-Za-z0-9.-]+") @Schema(description = "Its name at the bank.", examples = "202507241014560001")
            String reference,

            @NotNull @PositiveAmount @Schema(description = "Rupiah.", examples = "20000")
            Rupiah amount) {}

    @Schema(description = "The bank's list of a day.")
    record NewReconciliation(
            @NotNull @Schema(description = "The day of the bank, in western time.", examples = "2025-07-24")
            LocalDate day,

            @NotNull @Size(max = 1000) List<@NotNull @Valid NewBankLine> lines) {}

    @Schema(name = "ReconciledPayment", description = "A payment that one side knows alone.")
    record LineView(
            @Schema(examples = "202507241014560001") String reference,
            @Schema(examples = "20000") Rupiah amount) {

        static LineView of(Told payment) {
            return new LineView(payment.reference(), payment.amount());
        }
    }

    @Schema(name = "ReconciledDifference", description = "A payment whose amount is another now.")
    record DifferenceView(
            @Schema(examples = "202507241014560001") String reference,
            @Schema(examples = "20000") Rupiah told,
            @Schema(examples = "25000") Rupiah now) {

        static DifferenceView of(Difference difference) {
            return new DifferenceView(difference.reference(), difference.told(), difference.now());
        }
    }

    @Schema(name = "PaymentReconciliation", description = "What the bank lists of a day beside what it told.")
    record ReconciliationView(
            LocalDate day,
            @Schema(description = "Known alike to both.") long agreed,
            @Schema(examples = "40000") Rupiah agreedSum,

            @Schema(description = "The bank lists them and never told.")
            List<LineView> untold,

            @Schema(description = "The bank told them and does not list them.")
            List<LineView> unknown,

            List<DifferenceView> differing) {

        static ReconciliationView of(LocalDate day, Reconciliation result) {
            return new ReconciliationView(
                    day,
                    result.agreed(),
                    result.agreedSum(),
                    result.untold().stream().map(LineView::of).toList(),
                    result.unknown().stream().map(LineView::of).toList(),
                    result.differing().stream().map(DifferenceView::of).toList());
        }
    }

    @POST
    @Change(keyRequired = false)
    @Operation(
            operationId = "reconcilePayments",
            summary = "Hold the bank's list of a day against what it told",
            description = "Writes nothing into the book: what was never told is asked of the bank.")
    @APIResponse(
            responseCode = "200",
            description = "What agrees and what does not.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReconciliationView.class)))
    @Refuses(PaymentListedTwice.class)
    public RestResponse<ReconciliationView> reconcile(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewReconciliation body) {
        books.of(cooperativeId);
        List<Told> banks = body.lines().stream()
                .map(line -> new Told(line.reference(), line.amount()))
                .toList();
        return RestResponse.ok(ReconciliationView.of(
                body.day(), Reconciliation.of(payments.toldOn(cooperativeId, body.day()), banks)));
    }
}
