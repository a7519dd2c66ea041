package id.koperasi.registry.progress;

/** What a cooperative may have reached; regions count in how many cooperatives that is so. */
public enum Milestone {
    /** The village meeting was called. */
    PROPOSED,
    /** It is a legal entity. */
    FORMED,
    /** Its village has one that is a legal entity; a second one in the same village does not count again. */
    VILLAGE_COVERED,
    /** It has its tax number. */
    NPWP,
    /** It has its business number. */
    NIB,
    /** It has its cooperative number. */
    NIK_KOPERASI,
    /** It has all three numbers. */
    IDENTIFIED,
    /** A bank account of its own was found to exist and is not closed. */
    ACCOUNT_VERIFIED,
    /** Its chair has a valid certificate. */
    CHAIR_TRAINED,
    /** Its treasurer has a valid certificate. */
    TREASURER_TRAINED,
    /** The Dinas sends it a coach. */
    COACHED_BY_DINAS,
    /** Dekopin sends it a coach. */
    COACHED_BY_DEKOPIN,
    /** Somebody sends it a coach. */
    COACHED,
    /** Its books are open. */
    BOOKS_OPEN,
    /** It applied for a loan. */
    APPLIED,
    /** A tranche was paid out to it that the bank did not send back. */
    DISBURSED,
    /** It received a grant. */
    GRANT_RECEIVED,
    /** Its members heard the accounts of the last year that is over; counted until the next year is over. */
    ANNUAL_MEETING_HELD,
    /** No year of it is over yet, the year of the formation being its first. */
    ANNUAL_MEETING_NOT_DUE,
    /** It was named a pilot. */
    PILOT,
    /** It opened a business unit. */
    UNIT_OPENED
}
