package id.koperasi.ledger.payment;

import id.koperasi.ledger.payment.PaymentRejection.PaymentOrderClosed;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.BusinessClock;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/payment-orders/{orderId}")
@Tag(name = "Payments", description = "Payments from outside.")
class PaymentOrderChangeResource {

    private final OrderingPayments ordering;
    private final BusinessClock clock;

    PaymentOrderChangeResource(OrderingPayments ordering, BusinessClock clock) {
        this.ordering = ordering;
        this.clock = clock;
    }

    @POST
    @Path("/cancellation")
    @Change
    @Operation(
            operationId = "cancelPaymentOrder",
            summary = "Ask for a payment no longer",
            description = "The bank is told; what is paid all the same waits until somebody knows whose it is.")
    @Refuses(PaymentOrderClosed.class)
    public RestResponse<PaymentOrderView> cancel(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @PathParam("orderId") UUID orderId) {
        return answer(ordering.cancel(cooperativeId, orderId));
    }

    @POST
    @Path("/extension")
    @Change
    @Operation(
            operationId = "extendPaymentOrder",
            summary = "Give an open order more time",
            description = "As much again from now on; the bank is told. Not of a QR code.")
    @Refuses(PaymentOrderClosed.class)
    public RestResponse<PaymentOrderView> extend(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @PathParam("orderId") UUID orderId) {
        return answer(ordering.extend(cooperativeId, orderId));
    }

    @POST
    @Path("/inquiry")
    @Change
    @Operation(
            operationId = "inquirePaymentOrder",
            summary = "Have the bank asked whether a QR code was paid",
            description = "For a notification that does not come. What the bank says is taken as if it had told it.")
    @Refuses(PaymentOrderClosed.class)
    public RestResponse<PaymentOrderView> inquire(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @PathParam("orderId") UUID orderId) {
        return answer(ordering.inquire(cooperativeId, orderId));
    }

    private RestResponse<PaymentOrderView> answer(PaymentOrder order) {
        return RestResponse.ok(PaymentOrderView.of(order, clock.now()));
    }
}
