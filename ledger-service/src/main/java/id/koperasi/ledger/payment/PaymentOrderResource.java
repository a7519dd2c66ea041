package id.koperasi.ledger.payment;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.payment.PaymentRejection.NoPaymentGateway;
import id.koperasi.ledger.payment.PaymentRejection.NotAnActiveMember;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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
            Rupiah amount) {}

    @Schema(name = "PaymentOrder", description = "What a member is asked to pay, and where to.")
    record PaymentOrderView(
            UUID orderId,
            UUID memberId,
            SavingsKind kind,
            @Schema(examples = "20000") Rupiah amount,

            @Schema(description = "Good for this order alone.", examples = "880010000000100000042")
            String virtualAccount,

            Instant orderedAt,

            @Schema(description = "What comes later is taken all the same.")
            Instant expiresAt,

            PaymentOrder.Status status) {

        static PaymentOrderView of(PaymentOrder order, Instant now) {
            return new PaymentOrderView(
                    order.id(),
                    order.memberId(),
                    order.kind(),
                    order.amount(),
                    order.virtualAccount(),
                    order.orderedAt(),
                    order.expiresAt(),
                    order.status(now));
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "orderPayment",
            summary = "Ask a member to pay from outside",
            description = "Answers the virtual account. A member may ask for himself.")
    @APIResponse(
            responseCode = "201",
            description = "Ordered; `Location` names it.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentOrderView.class)))
    @Refuses({NoPaymentGateway.class, NotAnActiveMember.class, BookFrozen.class})
    public RestResponse<PaymentOrderView> order(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewPaymentOrder body) {
        PaymentOrder order = ordering.order(cooperativeId, body.memberId(), body.kind(), body.amount());
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
