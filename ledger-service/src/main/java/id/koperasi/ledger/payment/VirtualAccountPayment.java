package id.koperasi.ledger.payment;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a bank tells of a payment into a virtual account, in the words of SNAP; it may say more, which is not read. */
@Schema(description = "A payment into a virtual account (SNAP service 25).")
record VirtualAccountPayment(
        @Schema(examples = "   88001") @Nullable String partnerServiceId,
        @Schema(examples = "0000000100000042") @Nullable String customerNo,

        @Schema(examples = "   880010000000100000042") @Nullable String virtualAccountNo,

        @Schema(description = "Names the payment at the bank.", examples = "202507241014560001") @Nullable String paymentRequestId,

        @Nullable ToldAmount paidAmount,

        @Schema(examples = "2025-07-24T10:14:56+07:00") @Nullable String trxDateTime,

        @Schema(examples = "123456789012345") @Nullable String referenceNo) {

    private static final String ACCOUNT = "[0-9]{17,28}";

    /** What it says; empty when a field is absent or written otherwise. */
    Optional<ToldPayment> read() {
        if (virtualAccountNo == null || !virtualAccountNo.strip().matches(ACCOUNT)) {
            return Optional.empty();
        }
        return ToldPayment.of(
                PaymentChannel.VIRTUAL_ACCOUNT,
                virtualAccountNo.strip(),
                null,
                paymentRequestId,
                paidAmount,
                trxDateTime);
    }
}
