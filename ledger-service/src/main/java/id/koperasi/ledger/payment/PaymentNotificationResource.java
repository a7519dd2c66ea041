package id.koperasi.ledger.payment;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/payment-notifications")
@Tag(name = "Payments", description = "Payments from outside.")
class PaymentNotificationResource {

    private static final int OK = 200;
    private static final String WELL = "00";
    private static final String SUCCESSFUL = "Successful";

    private final TakingPayments taking;

    PaymentNotificationResource(TakingPayments taking) {
        this.taking = taking;
    }

    @Schema(name = "PaymentAcknowledgement", description = "That the notification is kept, as SNAP says it.")
    record AcknowledgementView(
            @Schema(examples = "2002500") String responseCode,
            @Schema(examples = "Successful") String responseMessage,
            VirtualAccountPayment virtualAccountData) {

        static AcknowledgementView of(VirtualAccountPayment told) {
            return new AcknowledgementView(BankCall.VIRTUAL_ACCOUNT.code(OK, WELL), SUCCESSFUL, told);
        }
    }

    @Schema(name = "NotificationReceipt", description = "That the notification is kept, as SNAP says it.")
    record ReceiptView(
            @Schema(examples = "2005200") String responseCode,
            @Schema(examples = "Successful") String responseMessage) {

        static ReceiptView of(BankCall service) {
            return new ReceiptView(service.code(OK, WELL), SUCCESSFUL);
        }
    }

    @POST
    @Path("/transfer-va/payment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Change(keyRequired = false)
    @Operation(
            operationId = "takeVirtualAccountPayment",
            summary = "A bank tells that a virtual account was paid",
            description =
                    "SNAP, service 25, with the asymmetric signature. The same payment told again is answered alike.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VirtualAccountPayment.class)))
    @APIResponse(
            responseCode = "200",
            description = "Kept.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcknowledgementView.class)))
    @Refuses(NotificationRejection.class)
    public RestResponse<AcknowledgementView> takeVirtualAccount(
            @Parameter(description = "Who the bank is.", example = "BANK") @HeaderParam("X-PARTNER-ID") @Nullable String partner,
            @Parameter(description = "Its channel.", example = "95221") @HeaderParam("CHANNEL-ID") @Nullable String channel,
            @Parameter(description = "Its number of the call, once a day.", example = "41807553358950093184")
                    @HeaderParam("X-EXTERNAL-ID")
                    @Nullable String externalId,
            @Parameter(description = "When it calls.", example = "2025-07-24T10:15:00+07:00")
                    @HeaderParam("X-TIMESTAMP")
                    @Nullable String timestamp,
            @Parameter(description = "SHA256withRSA, base64.", example = "c2lnbmF0dXJl")
                    @HeaderParam("X-SIGNATURE")
                    @Nullable String signature,
            @NotNull String body) {
        var call = new Notification(partner, channel, externalId, timestamp, signature, body);
        return RestResponse.ok(AcknowledgementView.of(taking.takeVirtualAccount(call)));
    }

    @POST
    @Path("/qr/qr-mpm-notify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Change(keyRequired = false)
    @Operation(
            operationId = "takeQrPayment",
            summary = "A bank tells that a QR code was paid",
            description =
                    "SNAP, service 52, with the asymmetric signature. Of a code that was not paid after all nothing is kept.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QrPayment.class)))
    @APIResponse(
            responseCode = "200",
            description = "Kept.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReceiptView.class)))
    @Refuses(NotificationRejection.class)
    public RestResponse<ReceiptView> takeQr(
            @Parameter(description = "Who the bank is.", example = "BANK") @HeaderParam("X-PARTNER-ID") @Nullable String partner,
            @Parameter(description = "Its channel.", example = "95221") @HeaderParam("CHANNEL-ID") @Nullable String channel,
            @Parameter(description = "Its number of the call, once a day.", example = "41807553358950093184")
                    @HeaderParam("X-EXTERNAL-ID")
                    @Nullable String externalId,
            @Parameter(description = "When it calls.", example = "2025-07-24T10:15:00+07:00")
                    @HeaderParam("X-TIMESTAMP")
                    @Nullable String timestamp,
            @Parameter(description = "SHA256withRSA, base64.", example = "c2lnbmF0dXJl")
                    @HeaderParam("X-SIGNATURE")
                    @Nullable String signature,
            @NotNull String body) {
        var call = new Notification(partner, channel, externalId, timestamp, signature, body);
        return RestResponse.ok(ReceiptView.of(qr(call)));
    }

    @POST
    @Path("/transfer/notify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Change(keyRequired = false)
    @Operation(
            operationId = "takeTransferPayment",
            summary = "A bank tells of a transfer to the account of a cooperative",
            description = "In the words of SNAP, which has no service for it, with its asymmetric signature.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TransferPayment.class)))
    @APIResponse(
            responseCode = "200",
            description = "Kept.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReceiptView.class)))
    @Refuses(NotificationRejection.class)
    public RestResponse<ReceiptView> takeTransfer(
            @Parameter(description = "Who the bank is.", example = "BANK") @HeaderParam("X-PARTNER-ID") @Nullable String partner,
            @Parameter(description = "Its channel.", example = "95221") @HeaderParam("CHANNEL-ID") @Nullable String channel,
            @Parameter(description = "Its number of the call, once a day.", example = "41807553358950093184")
                    @HeaderParam("X-EXTERNAL-ID")
                    @Nullable String externalId,
            @Parameter(description = "When it calls.", example = "2025-07-24T10:15:00+07:00")
                    @HeaderParam("X-TIMESTAMP")
                    @Nullable String timestamp,
            @Parameter(description = "SHA256withRSA, base64.", example = "c2lnbmF0dXJl")
                    @HeaderParam("X-SIGNATURE")
                    @Nullable String signature,
            @NotNull String body) {
        var call = new Notification(partner, channel, externalId, timestamp, signature, body);
        return RestResponse.ok(ReceiptView.of(transfer(call)));
    }

    private BankCall qr(Notification call) {
        taking.takeQr(call);
        return BankCall.QR;
    }

    private BankCall transfer(Notification call) {
        taking.takeTransfer(call);
        return BankCall.TRANSFER;
    }
}
