package id.koperasi.funding.schedule;

/** How principal and interest fall due. */
public enum RepaymentMethod {
    /** Equal parts of the principal, interest on what is still owed (menurun). */
    DECLINING_BALANCE,
    /** Equal parts of the principal, interest on what was lent (flat). */
    FLAT,
    /** Equal instalments of principal and interest together (anuitas). */
    ANNUITY
}
