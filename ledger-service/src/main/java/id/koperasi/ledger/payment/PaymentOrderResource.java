package id.koperasi.ledger.payment;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.payment.PaymentRejection.NoPaymentGateway;
import id.koperasi.ledger.payment.PaymentRejection.NoReceivingAccount;
import id.koperasi.ledger.payment.PaymentRejection.NotAnActiveMember;
import id.koperasi.ledger.payment.PaymentRejection.TooManyTransfers;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/payment-orders")
@Tag(name = "Payments", description = "Payments from outside.")
class PaymentOrderResource {

    private final Books books;
    private final PaymentOrders orders;
    private final OrderingPayments ordering;
    private final BusinessClock clock;

    PaymentOrderResource(Books books, PaymentOrders orders, OrderingPayments ordering, BusinessClock clock) {
        this.books = books;
        this.orders = orders;
        this.ordering = ordering;
        this.clock = clock;
    }

    @Schema(description = "What a member is asked to pay.")
    record NewPaymentOrder(
            @NotNull UUID memberId,
            @NotNull SavingsKind kind,

            @NotNull @PositiveAmount @Schema(description = "Rupiah.", examples = "20000")
            Rupiah amount,

            @Schema(description = "A virtual account when absent.", examples = "QRIS", nullable = true) @Nullable PaymentChannel channel) {

        private OrderPayment command(UUID cooperativeId) {
            return new OrderPayment(
                    cooperativeId,
                    memberId,
                    null,
                    kind,
                    amount,
                    channel == null ? PaymentChannel.VIRTUAL_ACCOUNT : channel);
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "orderPayment",
            summary = "Ask a member to pay from outside",
            description = "By virtual account, QR code or transfer. A member may ask for himself. The bank is told "
                    + "afterwards; `bankStatus` says how far it has come.")
    @APIResponse(
            responseCode = "201",
            description = "Ordered; `Location` names it.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentOrderView.class)))
    @Refuses({
        NoPaymentGateway.class,
        NoReceivingAccount.class,
        TooManyTransfers.class,
        NotAnActiveMember.class,
        BookFrozen.class
    })
    public RestResponse<PaymentOrderView> order(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewPaymentOrder body) {
        PaymentOrder order = ordering.order(body.command(cooperativeId));
        return RestResponse.ResponseBuilder.<PaymentOrderView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/payment-orders/" + order.id()))
                .entity(PaymentOrderView.of(order, clock.now()))
                .build();
    }

    @GET
    @Operation(operationId = "listPaymentOrders", summary = "What members were asked to pay, the oldest first")
    public Page<PaymentOrderView> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        books.of(cooperativeId);
        return orders.page(cooperativeId, page).map(order -> PaymentOrderView.of(order, clock.now()));
    }

    @GET
    @Path("/{orderId}")
    @Operation(operationId = "showPaymentOrder", summary = "What a member was asked to pay")
    public PaymentOrderView show(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("orderId") UUID orderId) {
        return PaymentOrderView.of(orders.of(cooperativeId, orderId), clock.now());
    }
}
