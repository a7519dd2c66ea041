package id.koperasi.training.exam;

/** When a test is sat. */
enum TestKind {
    /** Before the session: what its guests know already. */
    BEFORE,
    /** After it: what those who were there have learned. */
    AFTER
}
