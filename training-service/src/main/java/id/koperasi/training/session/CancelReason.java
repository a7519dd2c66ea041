package id.koperasi.training.session;

/** Why a session does not take place. */
enum CancelReason {
    NO_BUDGET,
    TOO_FEW,
    SPEAKER,
    PLACE,
    FORCE_MAJEURE,
    OTHER
}
