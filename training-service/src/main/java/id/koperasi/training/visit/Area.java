package id.koperasi.training.visit;

/** What a finding is about. */
enum Area {
    GOVERNANCE,
    BOOKS,
    BUSINESS,
    /** Of premises, people and papers for what comes next. */
    READINESS
}
