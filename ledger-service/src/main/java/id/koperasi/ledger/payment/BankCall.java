package id.koperasi.ledger.payment;

/** What a bank tells us by a call: a service of SNAP with its number, or what the standard leaves to banks. */
enum BankCall {
    VIRTUAL_ACCOUNT(PaymentChannel.VIRTUAL_ACCOUNT, "25", "/transfer-va/payment"),
    QR(PaymentChannel.QRIS, "52", "/qr/qr-mpm-notify"),
    /** The standard has no service by which a bank tells of transfers to an account; this one is in its words. */
    TRANSFER(PaymentChannel.TRANSFER, "00", "/transfer/notify");

    private final PaymentChannel channel;
    private final String number;
    private final String path;

    BankCall(PaymentChannel channel, String number, String path) {
        this.channel = channel;
        this.number = number;
        this.path = path;
    }

    PaymentChannel channel() {
        return channel;
    }

    /** Below where the bank calls. */
    String path() {
        return path;
    }

    /** {@code responseCode}: status, service, case. */
    String code(int status, String of) {
        return status + number + of;
    }
}
