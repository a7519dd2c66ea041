package id.koperasi.funding.paymentorder;

/** Who is paid. */
enum Payee {
    /** The cooperative, to the account that it designated. */
    COOPERATIVE,
    /** A supplier whose quotation was submitted, where the version allows it. */
    SUPPLIER
}
