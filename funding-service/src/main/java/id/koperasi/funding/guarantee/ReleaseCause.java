package id.koperasi.funding.guarantee;

/** Why something secures a loan no longer. */
enum ReleaseCause {
    /** All of it is repaid. */
    SETTLED,
    /** The cooperative took the asset back before anything was signed. */
    WITHDRAWN,
    /** The next in the office has signed. */
    SUCCEEDED
}
