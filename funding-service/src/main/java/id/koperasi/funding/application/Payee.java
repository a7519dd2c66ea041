package id.koperasi.funding.application;

/** Who is paid. */
public enum Payee {
    /** The cooperative, to the account that it designated. */
    COOPERATIVE,
    /** A supplier whose quotation was submitted, where the version allows it. */
    SUPPLIER
}
