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
    LAPSED
}
