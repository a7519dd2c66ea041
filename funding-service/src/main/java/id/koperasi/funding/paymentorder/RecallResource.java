package id.koperasi.funding.paymentorder;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.BankLetterMissing;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.BankSaysNothingYet;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.OrderNotThere;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.OrderStillPayable;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.RecallDecided;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.RecallProposed;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.RecallProposedByYou;
import id.koperasi.funding.paymentorder.PaymentRecall.RecallStatus;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.Pending;
import id.koperasi.platform.change.Change;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/payment-orders/{orderId}/recalls")
@Tag(name = "Payment orders")
class RecallResource {

    private final PaymentOrders orders;
    private final PaymentRecalls recalls;
    private final RecallingPayments recalling;

    RecallResource(PaymentOrders orders, PaymentRecalls recalls, RecallingPayments recalling) {
        this.orders = orders;
        this.recalls = recalls;
        this.recalling = recalling;
    }

    @Schema(description = "An order that was sent is to be given up.")
    record NewRecall(
            @NotBlank @Size(max = 500) @Schema(examples = "Koperasi dibekukan sebelum bank menerima perintah.")
            String reason,

            @Size(max = 200) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") @Schema(
                    description =
                            "The bank's letter that it has not paid and will not; asked for where it goes by file.",
                    examples = "B.118/KCP/2025")
            @Nullable String bankLetter) {

        @Nullable String letter() {
            return bankLetter == null ? null : bankLetter.strip();
        }
    }

    @Schema(description = "What another treasurer says to it.")
    record NewRecallDecision(@NotNull Boolean confirmed) {}

    @Schema(name = "PaymentRecall", description = "That an order which was sent is given up.")
    record RecallView(
            UUID recallId,
            String reason,
            @Nullable String bankLetter,
            RecallStatus status,
            Instant proposedAt,
            @Nullable Instant decidedAt) {

        static RecallView of(PaymentRecall recall) {
            return new RecallView(
                    recall.id(),
                    recall.reason(),
                    recall.bankLetter(),
                    recall.status(),
                    recall.proposedAt(),
                    recall.decidedAt());
        }
    }

    @GET
    @Operation(operationId = "listPaymentRecalls", summary = "Whether an order that was sent is given up, in order")
    public List<RecallView> list(@PathParam("orderId") UUID orderId) {
        return recalls.of(orders.get(orderId).id()).stream().map(RecallView::of).toList();
    }

    @POST
    @Change
    @Operation(
            operationId = "proposePaymentRecall",
            summary = "Propose to give up an order that was sent and may not be paid any more",
            description =
                    "The bank is asked at once, and another treasurer confirms it once the bank says that it has never heard"
                            + " of the order. Where the order went by file nobody is asked: the bank's letter says so"
                            + " (`bankLetter`), and he confirms it when he likes. The line of the budget has its amount"
                            + " again then.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RecallView.class)))
    @Refuses({
        OrderNotThere.class,
        OrderStillPayable.class,
        Pending.class,
        RecallProposed.class,
        BankLetterMissing.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class
    })
    public RestResponse<RecallView> propose(@PathParam("orderId") UUID orderId, @NotNull @Valid NewRecall body) {
        PaymentRecall recall = recalling.propose(orderId, body.reason().strip(), body.letter());
        return RestResponse.status(RestResponse.Status.CREATED, RecallView.of(recall));
    }

    @POST
    @Path("/{recallId}/decision")
    @Change
    @Operation(
            operationId = "decidePaymentRecall",
            summary = "Give up an order that another wants to give up, or leave it where it is")
    @Refuses({
        OrderNotThere.class,
        OrderStillPayable.class,
        Pending.class,
        RecallDecided.class,
        RecallProposedByYou.class,
        BankSaysNothingYet.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class
    })
    public RestResponse<RecallView> decide(
            @PathParam("orderId") UUID orderId,
            @PathParam("recallId") UUID recallId,
            @NotNull @Valid NewRecallDecision body) {
        return RestResponse.ok(RecallView.of(recalling.decide(orderId, recallId, body.confirmed())));
    }
}
