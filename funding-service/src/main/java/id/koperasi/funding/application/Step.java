package id.koperasi.funding.application;

/** What happened to an application. */
enum Step {
    CREATED,
    SUBMITTED,
    APPRAISED,
    VOTED,
    APPROVED,
    REJECTED,
    AGREED,
    DISBURSED,
    WITHDRAWN,
    LAPSED
}
