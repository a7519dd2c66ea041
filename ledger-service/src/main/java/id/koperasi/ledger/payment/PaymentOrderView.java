package id.koperasi.ledger.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PaymentOrder", description = "What a member is asked to pay, and where to.")
record PaymentOrderView(
        UUID orderId,

        @Schema(description = "Absent while an applicant has not paid.") @Nullable UUID memberId,

        @Schema(description = "Of who becomes a member with it.") @Nullable UUID applicationId,

        SavingsKind kind,
        @Schema(examples = "20000") Rupiah amount,

        @Schema(
                description = "What is to be paid: of a transfer some rupiah more, by which it is known; they are the "
                        + "member's too.",
                examples = "20017")
        Rupiah payable,

        PaymentChannel channel,

        @Schema(description = "Good for this order alone.", examples = "880010000000100000042") @Nullable String virtualAccount,

        @Schema(
                description = "Names the order: to be written into the remark of a transfer.",
                examples = "T0000000100000042")
        String reference,

        @Schema(description = "What the QR code says, once the bank has answered.") @Nullable String qrContent,

        Instant orderedAt,

        @Schema(description = "What comes later is taken all the same.")
        Instant expiresAt,

        PaymentOrder.Status status,
        PaymentOrder.BankStatus bankStatus,

        @Schema(description = "The code of SNAP with which the bank refused it.", examples = "4032702") @Nullable String bankCode) {

    static PaymentOrderView of(PaymentOrder order, Instant now) {
        return new PaymentOrderView(
                order.id(),
                order.memberId(),
                order.applicationId(),
                order.kind(),
                order.amount(),
                order.payable(),
                order.channel(),
                order.channel() == PaymentChannel.VIRTUAL_ACCOUNT ? order.address() : null,
                order.address(),
                order.atBank().qrContent(),
                order.orderedAt(),
                order.expiresAt(),
                order.status(now),
                order.atBank().status(),
                order.atBank().code());
    }
}
