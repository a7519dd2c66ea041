package id.koperasi.training.invitation;

/** What has become of an invitation. */
enum InvitationStatus {
    /** Not answered yet. */
    INVITED,
    /** He has a seat. */
    CONFIRMED,
    /** He wants to come and waits for a seat. */
    WAITING,
    /** He does not come. */
    DECLINED,
    /** He wanted to come and does not. */
    CANCELLED,
    /** He lost the office before the session began, or the session was cancelled. */
    LAPSED;

    /** Whether he may still come. */
    boolean stands() {
        return this == INVITED || this == CONFIRMED || this == WAITING;
    }
}
