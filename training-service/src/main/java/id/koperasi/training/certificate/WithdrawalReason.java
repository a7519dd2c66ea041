package id.koperasi.training.certificate;

/** Why a certificate of competence counts no longer. */
enum WithdrawalReason {
    /** The certification body has taken it back. */
    BY_ISSUER,
    /** It was recorded for somebody who does not have it. */
    WRONG_PERSON,
    /** It was recorded with other data than its issuer's. */
    WRONG_DATA
}
