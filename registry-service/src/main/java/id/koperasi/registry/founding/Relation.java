package id.koperasi.registry.founding;

/** How somebody is related by blood or marriage. */
public enum Relation {
    PARENT(true, false),
    CHILD(true, false),
    SPOUSE(true, true),
    PARENT_IN_LAW(true, true),
    CHILD_IN_LAW(true, true),
    /** The second degree, which bars nobody. */
    SIBLING(false, false);

    private final boolean firstDegree;
    private final boolean byMarriage;

    Relation(boolean firstDegree, boolean byMarriage) {
        this.firstDegree = firstDegree;
        this.byMarriage = byMarriage;
    }

    /** Whether a marriage made it, and ends it. */
    public boolean byMarriage() {
        return byMarriage;
    }

    boolean firstDegree() {
        return firstDegree;
    }
}
