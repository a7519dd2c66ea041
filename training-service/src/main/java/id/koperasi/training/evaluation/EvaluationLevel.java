package id.koperasi.training.evaluation;

/** By what evaluations are put together. */
enum EvaluationLevel {
    /** A speaker in a session. */
    SESSION,
    /** A speaker in all sessions whose own results are shown. */
    SPEAKER
}
