package id.koperasi.registry.registerline;

/** What a row of a register lacks to tell of a legal entity (UU 25/1992, art. 9: the decree makes it one). */
public enum Missing {
    /** The number of the decree (SK). */
    DECREE_NUMBER,
    /** The day of the decree. */
    DECREE_DATE
}
