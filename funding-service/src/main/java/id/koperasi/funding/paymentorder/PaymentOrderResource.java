package id.koperasi.funding.paymentorder;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.NotReady;
import id.koperasi.funding.application.ApplicationRejection.PaymentTooFarBack;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.application.TermsRejection.NothingToTopUp;
import id.koperasi.funding.loan.LoanRejection.TooLateToDraw;
import id.koperasi.funding.misuse.MisuseRejection.MisuseOpen;
import id.koperasi.funding.passport.PassportRejection.CriteriaNotMet;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.BankIsNotAsked;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.DisbursementAccountChanged;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.NotAccountedFor;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.OrderNotThere;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.OrderPreparedByYou;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.TrancheConditionsOpen;
import id.koperasi.funding.paymentorder.PaymentOrderViews.NewCancellation;
import id.koperasi.funding.paymentorder.PaymentOrderViews.PaymentOrderView;
import id.koperasi.funding.paymentorder.PaymentOrderViews.SummaryView;
import id.koperasi.funding.paymentorder.PaymentOrders.Asked;
import id.koperasi.funding.standing.StandingRejection.NotInGoodStanding;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/payment-orders")
@Tag(name = "Payment orders", description = "Money goes out: prepared by one, released by another, paid by the bank.")
class PaymentOrderResource {

    private final PaymentOrders orders;
    private final ReleasingPayments releasing;

    PaymentOrderResource(PaymentOrders orders, ReleasingPayments releasing) {
        this.orders = orders;
        this.releasing = releasing;
    }

    @GET
    @Operation(operationId = "listPaymentOrders", summary = "Orders within the caller's reach, in order")
    public Page<SummaryView> list(
            @Parameter(description = "Only those of this application.") @QueryParam("application") @Nullable UUID application,
            @Parameter(description = "Only those in this state.") @QueryParam("status") @Nullable OrderStatus status,
            @Valid @BeanParam PageRequest page) {
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return Page.of(
                        orders.after(new Asked(application, status), after, page.rowsToRead()),
                        page.limit(),
                        order -> Cursor.of(order.id()))
                .map(SummaryView::of);
    }

    @GET
    @Path("/{orderId}")
    @Operation(operationId = "showPaymentOrder", summary = "An order with everything that happened to it")
    public PaymentOrderView show(@PathParam("orderId") UUID orderId) {
        return view(orders.get(orderId));
    }

    @POST
    @Path("/{orderId}/release")
    @Change
    @Operation(
            operationId = "releasePaymentOrder",
            summary = "Release an order that another has prepared",
            description =
                    "It is a tranche only when the bank says that it is paid. The account is compared with the one it"
                            + " was prepared for, and the loan is looked at again.")
    @Refuses({
        OrderNotThere.class,
        OrderPreparedByYou.class,
        DisbursementAccountChanged.class,
        NotAccountedFor.class,
        TrancheConditionsOpen.class,
        MisuseOpen.class,
        NothingToTopUp.class,
        TooLateToDraw.class,
        WrongState.class,
        NotReady.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        PaymentTooFarBack.class,
        NotInGoodStanding.class,
        CriteriaNotMet.class,
        DateRejection.class
    })
    public RestResponse<PaymentOrderView> release(@PathParam("orderId") UUID orderId) {
        return RestResponse.ok(view(releasing.release(orderId)));
    }

    @POST
    @Path("/{orderId}/cancellation")
    @Change
    @Operation(operationId = "cancelPaymentOrder", summary = "Take an order back before it is released")
    @Refuses({
        OrderNotThere.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class
    })
    public RestResponse<PaymentOrderView> cancel(
            @PathParam("orderId") UUID orderId, @NotNull @Valid NewCancellation body) {
        return RestResponse.ok(view(releasing.cancel(orderId, body.reason())));
    }

    @POST
    @Path("/{orderId}/inquiries")
    @Change
    @Operation(
            operationId = "askAboutPaymentOrder",
            summary = "Have the bank asked at once what became of an order",
            description = "It is asked by itself later and later; also whether what it paid came back.")
    @Refuses({OrderNotThere.class, BankIsNotAsked.class})
    public RestResponse<PaymentOrderView> ask(@PathParam("orderId") UUID orderId) {
        return RestResponse.ok(view(releasing.ask(orderId)));
    }

    private PaymentOrderView view(PaymentOrder order) {
        return PaymentOrderView.of(order, orders.stepsOf(order.id()));
    }
}
