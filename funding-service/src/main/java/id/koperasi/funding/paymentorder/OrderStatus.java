package id.koperasi.funding.paymentorder;

/** How far an order is. */
enum OrderStatus {
    /** One person wrote it; its line of the budget is held. */
    PREPARED,
    /** It was taken back: before the bank was told of it, or once the bank has said that it will not pay it. */
    CANCELLED,
    /** Another person released it. */
    RELEASED,
    /** The bank was told, or is being told; only the bank knows. */
    SENT,
    /** The bank paid it. */
    PAID,
    /** The bank will never pay it. */
    REFUSED,
    /** The bank paid it and got it back. */
    RETURNED
}
