package id.koperasi.registry.standing;

/**
 * Dissolve a cooperative.
 *
 * @param order which one and from when on
 * @param by who decided
 */
record Dissolve(StandingOrder order, By by) {

    /** Who may decide it (UU 25/1992, art. 46). */
    enum By {
        /** A meeting of its members. */
        MEMBERS,
        /** The government, by decree. */
        GOVERNMENT
    }
}
