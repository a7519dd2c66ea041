package id.koperasi.ledger.payment;

import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a member is asked to pay, or who is to become one.
 *
 * @param memberId whom; null while an applicant has not paid
 * @param applicationId with whose payment he becomes a member
 * @param payable what is to be paid: of a transfer some rupiah more, by which it is known
 * @param address good for this order alone: its virtual account, or the reference that names it
 * @param expiresAt until when the bank takes it
 * @param atBank what the bank knows of it
 * @param paid whether a payment settled it
 * @param cancelled whether it is asked for no longer
 */
record PaymentOrder(
        UUID cooperativeId,
        UUID id,
        @Nullable UUID memberId,
        @Nullable UUID applicationId,
        SavingsKind kind,
        Rupiah amount,
        Rupiah payable,
        PaymentChannel channel,
        String address,
        Instant orderedAt,
        Instant expiresAt,
        AtBank atBank,
        boolean paid,
        boolean cancelled) {

    /** How an order stands. */
    @Schema(name = "PaymentOrderStatus")
    enum Status {
        OPEN,
        PAID,
        EXPIRED,
        CANCELLED
    }

    /** How far the bank has come with an order. */
    @Schema(
            name = "PaymentOrderBankStatus",
            description = "BY_HAND where no bank is asked; ASKED and the like until it answers.")
    enum BankStatus {
        BY_HAND,
        ASKED,
        OPEN,
        CHANGE_ASKED,
        STATUS_ASKED,
        REFUSED,
        CLOSE_ASKED,
        CLOSED
    }

    /**
     * What the bank knows of an order.
     *
     * @param code with which it refused
     * @param reference names it there
     * @param qrContent what the QR code says
     */
    record AtBank(
            BankStatus status,
            @Nullable String code,
            @Nullable String reference,
            @Nullable String qrContent) {}

    Status status(Instant now) {
        if (paid) {
            return Status.PAID;
        }
        if (cancelled) {
            return Status.CANCELLED;
        }
        return now.isBefore(expiresAt) ? Status.OPEN : Status.EXPIRED;
    }
}
