package id.koperasi.funding.loan;

/** How far a loan is. */
public enum LoanStatus {
    /** Signed, nothing is paid out. */
    SIGNED,
    /** Something is owed or may still be paid out. */
    RUNNING,
    /** Everything is repaid. */
    SETTLED,
    /** Nothing was drawn in time. */
    LAPSED,
    /** The committee for state receivables (PUPN) collects it. */
    TRANSFERRED,
    /** Written off by the fund; what still comes in is received. */
    WRITTEN_OFF
}
