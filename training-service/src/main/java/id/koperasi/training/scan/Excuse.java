package id.koperasi.training.scan;

/** Why somebody is excused. */
enum Excuse {
    ILL,
    /** His office calls him elsewhere. */
    ON_DUTY,
    FAMILY,
    /** Flood, earthquake, no road. */
    FORCE_MAJEURE
}
