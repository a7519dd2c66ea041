package id.koperasi.ledger.payment;

import org.jspecify.annotations.Nullable;

/** What a bank said about an order. */
sealed interface BankAnswer {

    /**
     * It did as it was asked.
     *
     * @param reference names the order there
     * @param qrContent what the QR code says
     */
    record Done(@Nullable String reference, @Nullable String qrContent) implements BankAnswer {}

    /** It was paid, which nobody had told. */
    record Paid(ToldPayment payment) implements BankAnswer {}

    /**
     * It will not.
     *
     * @param code what SNAP calls it
     */
    record Denied(String code) implements BankAnswer {}

    /**
     * Nobody knows: the bank was late, away, busy, or answered what cannot be understood. Asking again may help.
     *
     * @param reason what happened, without any data of the order
     */
    record NoAnswer(String reason) implements BankAnswer {}
}
