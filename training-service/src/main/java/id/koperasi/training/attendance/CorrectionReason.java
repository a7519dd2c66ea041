package id.koperasi.training.attendance;

/** Why what was noted of somebody's presence is wrong. */
public enum CorrectionReason {
    /** The list on paper, or its copy. */
    LIST_WRONG,
    /** A phone or the network failed. */
    SCAN_FAILED,
    /** Somebody else was meant. */
    WRONG_PERSON
}
