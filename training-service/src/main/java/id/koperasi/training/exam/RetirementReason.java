package id.koperasi.training.exam;

/** Why a question is drawn no more. */
enum RetirementReason {
    /** Its wording or its key is wrong. */
    WRONG,
    /** What it asks for holds no more. */
    OUTDATED,
    /** It got about. */
    KNOWN
}
