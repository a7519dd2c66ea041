package id.koperasi.ledger.payment;

import id.koperasi.ledger.admission.AdmissionRejection.ApplicationNotApproved;
import id.koperasi.ledger.admission.AdmissionRejection.NoPrincipalToPay;
import id.koperasi.ledger.decision.StandingRejection.CooperativeTakesNoMembers;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.payment.PaymentRejection.NoPaymentGateway;
import id.koperasi.ledger.payment.PaymentRejection.NoReceivingAccount;
import id.koperasi.ledger.payment.PaymentRejection.TooManyTransfers;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.BusinessClock;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/membership-applications/{applicationId}/payment-orders")
@Tag(name = "Payments", description = "Payments from outside.")
class AdmissionPaymentResource {

    private final OrderingPayments ordering;
    private final BusinessClock clock;

    AdmissionPaymentResource(OrderingPayments ordering, BusinessClock clock) {
        this.ordering = ordering;
        this.clock = clock;
    }

    @Schema(description = "How an applicant pays his simpanan pokok.")
    record NewAdmissionPayment(
            @Schema(description = "A virtual account when absent.", examples = "QRIS", nullable = true) @Nullable PaymentChannel channel) {}

    @POST
    @Change
    @Operation(
            operationId = "orderAdmissionPayment",
            summary = "Ask an approved applicant for his simpanan pokok from outside",
            description =
                    "He may ask for himself. He becomes a member in the transaction that receives all of it; what he pays more "
                            + "becomes voluntary savings. Less lies with the payments that are unmatched. `payment-orders` shows "
                            + "how far it is.")
    @APIResponse(
            responseCode = "201",
            description = "Ordered; `Location` names it.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentOrderView.class)))
    @Refuses({
        ApplicationNotApproved.class,
        NoPrincipalToPay.class,
        CooperativeTakesNoMembers.class,
        NoPaymentGateway.class,
        NoReceivingAccount.class,
        TooManyTransfers.class,
        BookFrozen.class
    })
    public RestResponse<PaymentOrderView> order(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("applicationId") UUID applicationId,
            @NotNull @Valid NewAdmissionPayment body) {
        PaymentOrder order = ordering.orderAdmission(
                cooperativeId, applicationId, body.channel() == null ? PaymentChannel.VIRTUAL_ACCOUNT : body.channel());
        return RestResponse.ResponseBuilder.<PaymentOrderView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/payment-orders/" + order.id()))
                .entity(PaymentOrderView.of(order, clock.now()))
                .build();
    }
}
