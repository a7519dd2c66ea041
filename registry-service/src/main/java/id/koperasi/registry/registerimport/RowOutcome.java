package id.koperasi.registry.registerimport;

import id.koperasi.registry.registerline.Judgement;

/** What became of a row of a register. */
enum RowOutcome {
    /** A cooperative that was not known. */
    FORMED,
    /** What was missing of one that is known. */
    ADDED,
    /** In which village a cooperative of the ministry's reference is. */
    PLACED,
    /** Nothing new. */
    UNCHANGED,
    /** Kept as known without what makes it a legal entity. */
    INCOMPLETE,
    /** It breaks rules. */
    REFUSED,
    /** Somebody has to look at it. */
    TO_REVIEW;

    static RowOutcome of(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Unheard unheard -> FORMED;
            case Judgement.More more -> ADDED;
            case Judgement.Placed placed -> PLACED;
            case Judgement.Same same -> UNCHANGED;
            case Judgement.Incomplete incomplete -> INCOMPLETE;
            case Judgement.Refused refused -> REFUSED;
            case Judgement.Doubtful doubtful -> TO_REVIEW;
        };
    }
}
