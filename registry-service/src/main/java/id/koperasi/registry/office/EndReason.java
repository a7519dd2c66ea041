package id.koperasi.registry.office;

/** Why somebody left an office before its term was over. */
enum EndReason {
    /** A meeting, or a decree, gave it to somebody else. */
    REPLACED,
    /** He stepped down. */
    RESIGNED,
    /** He died. */
    DIED,
    /** He is on record under another number from then on, or had not left: another appointment continues it. */
    CORRECTED,
    /** The cooperative has ended. */
    ENDED
}
