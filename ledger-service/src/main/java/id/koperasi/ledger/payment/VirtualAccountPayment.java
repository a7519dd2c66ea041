package id.koperasi.ledger.payment;

import id.koperasi.platform.money.NotAnAmountException;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

        @Nullable PaidAmount paidAmount,

        @Schema(examples = "2025-07-24T10:14:56+07:00") @Nullable String trxDateTime,

        @Schema(examples = "123456789012345") @Nullable String referenceNo) {

    private static final String REFERENCE = "[A-Za-z0-9.-]{1,128}";
    private static final String ACCOUNT = "[0-9]{17,28}";

    /** Money as SNAP writes it. */
    @Schema(description = "Money as SNAP writes it.")
    record PaidAmount(
            @Schema(examples = "20000.00") @Nullable String value,
            @Schema(examples = "IDR") @Nullable String currency) {}

    /** The same, read. */
    record Read(String virtualAccount, String reference, Rupiah amount, Instant paidAt) {}

    /** What it says; empty when a field is absent or written otherwise. */
    Optional<Read> read() {
        if (virtualAccountNo == null
                || !virtualAccountNo.strip().matches(ACCOUNT)
                || paymentRequestId == null
                || !paymentRequestId.matches(REFERENCE)
                || trxDateTime == null
                || paidAmount == null
                || paidAmount.value() == null
                || !"IDR".equals(paidAmount.currency())) {
            return Optional.empty();
        }
        try {
            Rupiah amount = Rupiah.parse(new BigDecimal(paidAmount.value()));
            Instant paidAt = OffsetDateTime.parse(trxDateTime).toInstant();
            return amount.isPositive()
                    ? Optional.of(new Read(virtualAccountNo.strip(), paymentRequestId, amount, paidAt))
                    : Optional.empty();
        } catch (NumberFormatException | NotAnAmountException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
