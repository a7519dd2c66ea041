package id.koperasi.training.coaching;

/** Why a coach has a cooperative no longer. */
enum AssignmentEnd {
    /** Another coach has it. */
    MOVED,
    /** He coaches nobody any more. */
    RETIRED,
    /** It was merged into another or dissolved. */
    COOPERATIVE_ENDED,
    OTHER
}
