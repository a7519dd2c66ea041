package id.koperasi.funding.fact;

/** What a fact is about; criteria of programmes name it. */
public enum FactKind {
    /** The cooperative is a legal entity. */
    LEGAL_ENTITY,
    /** It has its master number of cooperatives. */
    NIK_KOPERASI,
    /** It has a tax number. */
    NPWP,
    /** It has a business number. */
    NIB,
    /** It was named a pilot. */
    PILOT,
    /** Its books are open. */
    BOOKS_OPEN,
    /** A bank account was found to be its own. */
    ACCOUNT_VERIFIED,
    /** Somebody of it earned a certificate. */
    CERTIFICATE,
    /** The office rated a plan of it. */
    PLAN_RATED,
    /** Its members resolved to borrow. */
    BORROWING_RESOLVED,
    /** Village head or regency agreed that it borrows. */
    GOVERNMENT_CONSENT
}
