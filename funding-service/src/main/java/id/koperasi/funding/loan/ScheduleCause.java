package id.koperasi.funding.loan;

/** Why a schedule became another. */
public enum ScheduleCause {
    /** A part of the loan was paid out, or came back from the bank. */
    DISBURSEMENT,
    /** The cooperative paid. */
    PAYMENT,
    /** Principal was repaid before it was due. */
    EARLY_REPAYMENT,
    /** A payment became known after others that count from later days. */
    BACKDATED_PAYMENT,
    /** Due days moved with the holidays of a year. */
    HOLIDAYS,
    /** The loan is older than its schedule. */
    CARRIED_OVER,
    /** Lender and cooperative agreed to pay back otherwise. */
    RESTRUCTURING
}
