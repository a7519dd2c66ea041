package id.koperasi.ledger.payment;

import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a member is asked to pay.
 *
 * @param virtualAccount good for this order alone
 * @param expiresAt until when the bank takes it
 * @param paid whether a payment settled it
 */
record PaymentOrder(
        UUID id,
        UUID memberId,
        SavingsKind kind,
        Rupiah amount,
        String virtualAccount,
        Instant orderedAt,
        Instant expiresAt,
        boolean paid) {

    /** How an order stands. */
    @Schema(name = "PaymentOrderStatus")
    enum Status {
        OPEN,
        PAID,
        EXPIRED
    }

    Status status(Instant now) {
        if (paid) {
            return Status.PAID;
        }
        return now.isBefore(expiresAt) ? Status.OPEN : Status.EXPIRED;
    }
}
