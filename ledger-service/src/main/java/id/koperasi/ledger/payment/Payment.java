package id.koperasi.ledger.payment;

import id.koperasi.platform.money.Rupiah;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A payment that a bank told of.
 *
 * @param channel by which it came
 * @param address it came into: a virtual account, or the reference that it names; empty when it names none
 * @param reference names it at the bank
 * @param paidAt when the bank took the money
 * @param receivedAt when it was told
 * @param reason why it is unmatched
 * @param entryNumber the entry with which the money came
 * @param returnAskedBy a person reference
 */
record Payment(
        UUID id,
        UUID cooperativeId,
        PaymentChannel channel,
        String address,
        String reference,
        Rupiah amount,
        Instant paidAt,
        Instant receivedAt,
        Status status,
        @Nullable Unmatched reason,
        @Nullable Long entryNumber,
        @Nullable Long settlingNumber,
        @Nullable String returnAskedBy,
        @Nullable String returnReason) {

    /** What became of a payment. */
    @Schema(name = "PaymentStatus")
    enum Status {
        RECEIVED,
        MATCHED,
        UNMATCHED,
        ASSIGNED,
        RETURN_ASKED,
        RETURNED
    }

    /** Why nobody knows what a payment is for. */
    @Schema(name = "UnmatchedReason")
    enum Unmatched {
        /** No order has this virtual account or reference. */
        UNKNOWN_ORDER,
        /** It names no order, and none, or more than one, is of its amount. */
        NO_SINGLE_ORDER,
        /** The order was cancelled before. */
        ORDER_CANCELLED,
        /** The order was paid before. */
        ORDER_PAID,
        /** Less came than was asked for; the order stays open. */
        LESS_THAN_ORDERED,
        /** Who was asked is a member no longer. */
        NOT_A_MEMBER,
        /** Who was asked applied, and his application leads to no member any more. */
        APPLICATION_CLOSED,
        /** Simpanan pokok is paid once, in the amount agreed. */
        PRINCIPAL_PAID
    }
}
