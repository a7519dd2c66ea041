package id.koperasi.registry.registerline;

/** What became of a row that somebody had to look at. */
public enum ReviewStatus {
    /** Nobody has decided yet. */
    OPEN,
    /** It is a cooperative that is there; what was missing of it was added. */
    SAME,
    /** It is another one beside the first of its village. */
    SECOND,
    /** It belongs to the village that somebody named. */
    PLACED,
    /** It is nothing to be taken. */
    REJECTED
}
