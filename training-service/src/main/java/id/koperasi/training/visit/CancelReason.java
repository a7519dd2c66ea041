package id.koperasi.training.visit;

/** Why a planned visit is dropped. */
enum CancelReason {
    /** The cooperative cannot receive anybody. */
    COOPERATIVE,
    /** The coach cannot come. */
    COACH,
    FORCE_MAJEURE,
    /** It was planned twice. */
    DOUBLE,
    OTHER
}
