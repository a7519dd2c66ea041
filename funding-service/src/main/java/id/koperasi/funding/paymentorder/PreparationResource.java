package id.koperasi.funding.paymentorder;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.NotReady;
import id.koperasi.funding.application.ApplicationRejection.PaymentTooFarBack;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.PurposeExhausted;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.application.ApplicationRejection.UnknownPurpose;
import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.application.TermsRejection.NothingToTopUp;
import id.koperasi.funding.loan.LoanRejection.TooLateToDraw;
import id.koperasi.funding.misuse.MisuseRejection.MisuseOpen;
import id.koperasi.funding.passport.PassportRejection.CriteriaNotMet;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.AboveQuotation;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.NoDisbursementAccount;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.NotAccountedFor;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.StageExhausted;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.StageNotReached;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.TrancheConditionsOpen;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.UnknownStage;
import id.koperasi.funding.paymentorder.PaymentOrderViews.NewPaymentOrder;
import id.koperasi.funding.paymentorder.PaymentOrderViews.PaymentOrderView;
import id.koperasi.funding.standing.StandingRejection.NotInGoodStanding;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.Closed;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.NameDiffers;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.Pending;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.SupplierNotPayable;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.SupplierNotQuoted;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.Unanswered;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.Unverified;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/applications/{applicationId}/payment-orders")
@Tag(name = "Payment orders")
class PreparationResource {

    private final PaymentOrders orders;
    private final PreparingPayments preparing;

    PreparationResource(PaymentOrders orders, PreparingPayments preparing) {
        this.orders = orders;
        this.preparing = preparing;
    }

    @POST
    @Change
    @Operation(
            operationId = "preparePaymentOrder",
            summary = "Prepare an order to pay out a part of a loan",
            description =
                    "Never more for a purpose than its line of the budget, which is held from here on, nor more for a"
                            + " stage of the proposal; to the account that the cooperative designated, or to a supplier who quoted,"
                            + " where the version allows it, to an account that his bank has confirmed. Another person releases it.")
    @APIResponse(
            responseCode = "201",
            description = "Prepared; `Location` names it.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentOrderView.class)))
    @Refuses({
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
        UnknownPurpose.class,
        PurposeExhausted.class,
        UnknownStage.class,
        StageExhausted.class,
        StageNotReached.class,
        NotAccountedFor.class,
        TrancheConditionsOpen.class,
        MisuseOpen.class,
        NothingToTopUp.class,
        NoDisbursementAccount.class,
        SupplierNotPayable.class,
        SupplierNotQuoted.class,
        AboveQuotation.class,
        Unverified.class,
        Pending.class,
        NameDiffers.class,
        Closed.class,
        Unanswered.class,
        DateRejection.class
    })
    public RestResponse<PaymentOrderView> prepare(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewPaymentOrder body) {
        PaymentOrder order = preparing.prepare(applicationId, body.wanted());
        return RestResponse.ResponseBuilder.<PaymentOrderView>created(URI.create("/v1/payment-orders/" + order.id()))
                .entity(PaymentOrderView.of(order, orders.stepsOf(order.id())))
                .build();
    }
}
