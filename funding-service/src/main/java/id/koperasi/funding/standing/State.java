package id.koperasi.funding.standing;

/** How a cooperative stands with the registry. */
public enum State {
    /** Nothing is told against it. */
    GOOD,
    /** The office suspended it. */
    SUSPENDED,
    /** It became a part of another. */
    MERGED,
    /** It is no more. */
    DISSOLVED,
    /** Its founding came to nothing. */
    WITHDRAWN
}
