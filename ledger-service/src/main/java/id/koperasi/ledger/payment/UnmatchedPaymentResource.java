package id.koperasi.ledger.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.journal.JournalRejection;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/unmatched-payments")
@Tag(name = "Payments", description = "Payments from outside.")
class UnmatchedPaymentResource {

    private final Books books;
    private final Payments payments;
    private final SettlingUnmatched settling;

    UnmatchedPaymentResource(Books books, Payments payments, SettlingUnmatched settling) {
        this.books = books;
        this.payments = payments;
        this.settling = settling;
    }

    @Schema(description = "Whose the money is, and what for.")
    record NewAssignment(@NotNull UUID memberId, @NotNull SavingsKind kind) {}

    @Schema(description = "Why money goes back.")
    record NewReturn(
            @NotBlank @Size(min = 5, max = 200) @Pattern(regexp = "\\P{Cc}*") @Schema(examples = "Salah transfer, bukan anggota")
            String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnmatchedPayment", description = "Money of nobody knows whom, and what became of it.")
    record PaymentView(
            UUID paymentId,
            PaymentChannel channel,

            @Schema(
                    description = "The virtual account, or the reference it names; empty when it names none.",
                    examples = "880010000000100000042")
            String virtualAccount,

            @Schema(description = "Its name at the bank.", examples = "202507241014560001")
            String reference,

            @Schema(examples = "20000") Rupiah amount,

            @Schema(description = "When the bank took it.") Instant paidAt,

            Payment.Status status,
            Payment.@Nullable Unmatched reason,

            @Schema(description = "The entry with which the money came.") @Nullable Long entryNumber,

            @Schema(description = "The entry that assigned or returned it.") @Nullable Long settlingEntryNumber,

            @Nullable String returnReason) {

        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.id(),
                    payment.channel(),
                    payment.address(),
                    payment.reference(),
                    payment.amount(),
                    payment.paidAt(),
                    payment.status(),
                    payment.reason(),
                    payment.entryNumber(),
                    payment.settlingNumber(),
                    payment.returnReason());
        }
    }

    @GET
    @Operation(operationId = "listUnmatchedPayments", summary = "Payments that somebody has to look at")
    public Page<PaymentView> list(@PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        books.of(cooperativeId);
        return payments.work(cooperativeId, page).map(PaymentView::of);
    }

    @POST
    @Path("/{paymentId}/assignment")
    @Change
    @Operation(
            operationId = "assignPayment",
            summary = "Assign a payment to the savings of a member",
            description = "Counts from today, with the day of the bank kept beside it. `settlingEntryNumber` names the "
                    + "entry, whose receipt is the member's.")
    @Refuses({PaymentRejection.PaymentSettled.class, EntryRejection.class, JournalRejection.class})
    public RestResponse<PaymentView> assign(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("paymentId") UUID paymentId,
            @NotNull @Valid NewAssignment body) {
        return RestResponse.ok(PaymentView.of(settling.assign(cooperativeId, paymentId, body.memberId(), body.kind())));
    }

    @POST
    @Path("/{paymentId}/refund")
    @Change
    @Operation(operationId = "askForReturn", summary = "Ask that a payment goes back")
    @Refuses(PaymentRejection.PaymentSettled.class)
    public RestResponse<PaymentView> askReturn(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("paymentId") UUID paymentId,
            @NotNull @Valid NewReturn body) {
        return RestResponse.ok(PaymentView.of(
                settling.askReturn(cooperativeId, paymentId, body.reason().strip())));
    }

    @POST
    @Path("/{paymentId}/refund/approval")
    @Change
    @Operation(
            operationId = "approveReturn",
            summary = "Approve that a payment goes back",
            description = "By somebody else than who asked. Posts that the money left the bank account.")
    @Refuses({
        PaymentRejection.PaymentSettled.class,
        PaymentRejection.ReturnApprovedByAsker.class,
        EntryRejection.class,
        JournalRejection.class
    })
    public RestResponse<PaymentView> approveReturn(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @PathParam("paymentId") UUID paymentId) {
        return RestResponse.ok(PaymentView.of(settling.approveReturn(cooperativeId, paymentId)));
    }
}
