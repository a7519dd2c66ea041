package id.koperasi.funding.application;

/** What happened to an application. */
public enum Step {
    CREATED,
    SUBMITTED,
    CHECKED,
    RETURNED,
    VERIFIED,
    APPRAISED,
    VOTED,
    APPROVED,
    REJECTED,
    OFFERED,
    ACCEPTED,
    AGREED,
    DISBURSED,
    PAYMENT_RETURNED,
    WITHDRAWN,
    LAPSED
}
