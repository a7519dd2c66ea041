package id.koperasi.registry.cooperative;

/**
 * How far a cooperative has come, and how it stands once it is a legal entity. The steps of its formation follow each
 * other and none is skipped.
 */
public enum Status {
    /** The village meeting was called. */
    PROPOSED,
    /** The founders met and chose officers and savings. */
    MEETING_HELD,
    /** The notary's deed is signed. */
    DEED_SIGNED,
    /** It is a legal entity with its capital paid in. */
    FORMED,
    /** The office has suspended it. */
    SUSPENDED,
    /** It has become a part of another. */
    MERGED,
    /** It is no more. */
    DISSOLVED,
    /** Its founding came to nothing. */
    WITHDRAWN;

    /** Whether it is a legal entity that has not ended, suspended or not. */
    public boolean lives() {
        return this == FORMED || this == SUSPENDED;
    }

    /** Whether it is none any more, or will not become one. */
    public boolean ended() {
        return this == MERGED || this == DISSOLVED || this == WITHDRAWN;
    }
}
