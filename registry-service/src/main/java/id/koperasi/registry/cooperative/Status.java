package id.koperasi.registry.cooperative;

/** How far the formation of a cooperative has come; each follows the one before and none is skipped. */
public enum Status {
    /** The village meeting was called. */
    PROPOSED,
    /** The founders met and chose officers and savings. */
    MEETING_HELD,
    /** The notary's deed is signed. */
    DEED_SIGNED,
    /** It is a legal entity with its capital paid in. */
    FORMED
}
