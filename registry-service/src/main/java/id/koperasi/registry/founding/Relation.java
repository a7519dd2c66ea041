package id.koperasi.registry.founding;

/** How somebody is related by blood or marriage. */
public enum Relation {
    PARENT(true),
    CHILD(true),
    SPOUSE(true),
    PARENT_IN_LAW(true),
    CHILD_IN_LAW(true),
    /** The second degree, which bars nobody. */
    SIBLING(false);

    private final boolean firstDegree;

    Relation(boolean firstDegree) {
        this.firstDegree = firstDegree;
    }

    boolean firstDegree() {
        return firstDegree;
    }
}
