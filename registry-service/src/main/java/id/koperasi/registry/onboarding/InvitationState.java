package id.koperasi.registry.onboarding;

/** What became of an invitation. */
enum InvitationState {
    OPEN,
    USED,
    /** Nobody used it in time. */
    EXPIRED,
    /** Taken back, or another took its place. */
    WITHDRAWN,
    /** Somebody had its code and guessed at the number. */
    LOCKED
}
