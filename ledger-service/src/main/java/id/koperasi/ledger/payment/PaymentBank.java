package id.koperasi.ledger.payment;

/** The bank that has to know of orders. Nobody asks it inside a transaction; it never throws for what a bank does. */
interface PaymentBank {

    /** Whether it is asked about orders of this channel; when not, what was agreed with it by hand stands. */
    boolean opens(PaymentChannel channel);

    /**
     * Opens an order there; one that is open already is no error.
     *
     * @param payee what payers see
     * @param externalId a number that no other question of this day carries
     */
    BankAnswer open(PaymentOrder order, String payee, long externalId);

    /** Tells it the new end of an order. */
    BankAnswer change(PaymentOrder order, String payee, long externalId);

    /** Closes an order there; one that it does not know is no error. */
    BankAnswer close(PaymentOrder order, long externalId);

    /** Whether an order was paid; done when it was not. */
    BankAnswer status(PaymentOrder order, long externalId);
}
