package id.koperasi.ledger.payment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a member pays from outside. */
@Schema(
        name = "PaymentChannel",
        description = "A virtual account, a QR code (QRIS), or a transfer to the account of the cooperative.")
enum PaymentChannel {
    VIRTUAL_ACCOUNT("Virtual account"),
    QRIS("QRIS"),
    TRANSFER("Transfer");

    private final String words;

    PaymentChannel(String words) {
        this.words = words;
    }

    /** As it stands in the note of an entry. */
    String words() {
        return words;
    }
}
