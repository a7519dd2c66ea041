package id.koperasi.ledger.payment;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a bank tells of a payment by QR code, in the words of SNAP; it may say more, which is not read. */
@Schema(description = "A payment by a QR code that we or our counter showed (SNAP service 52).")
record QrPayment(
        @Schema(description = "Names the payment at the bank.", examples = "202507241014560001") @Nullable String originalReferenceNo,

        @Schema(description = "Our order; absent of a code on a counter.", examples = "Q0000000100000042") @Nullable String originalPartnerReferenceNo,

        @Schema(description = "00 when it is paid.", examples = "00") @Nullable String latestTransactionStatus,

        @Nullable ToldAmount amount,

        @Schema(description = "Whose counter (NMID).", examples = "ID1020021181745") @Nullable String merchantId,

        @Schema(examples = "2025-07-24T10:14:56+07:00") @Nullable String paidTime) {

    private static final String PAID = "00";
    private static final String ORDER = "Q[0-9]{16}";

    /** Whether money moved; of a payment that failed or was broken off none did. */
    boolean isPaid() {
        return PAID.equals(latestTransactionStatus);
    }

    /** What it says; empty when a field is absent or written otherwise. */
    Optional<ToldPayment> read() {
        boolean ofOrder = originalPartnerReferenceNo != null && originalPartnerReferenceNo.matches(ORDER);
        if (!ofOrder && (merchantId == null || merchantId.isBlank())) {
            return Optional.empty();
        }
        return ToldPayment.of(
                PaymentChannel.QRIS,
                ofOrder ? originalPartnerReferenceNo : "",
                merchantId,
                originalReferenceNo,
                amount,
                paidTime);
    }
}
