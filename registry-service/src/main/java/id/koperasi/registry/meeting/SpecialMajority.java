package id.koperasi.registry.meeting;

import id.koperasi.registry.decision.Decision;

/**
 * A decision that takes more than half of those present: so many must be there, and so many of them agree. A share is so
 * many parts of a whole, and the share itself is enough.
 *
 * @param decision what about
 * @param presentParts of {@code presentOf}
 * @param presentOf the whole
 * @param favourParts of {@code favourOf}
 * @param favourOf the whole
 */
record SpecialMajority(Decision decision, int presentParts, int presentOf, int favourParts, int favourOf) {

    /** Whether enough came and enough of them agreed. */
    boolean carries(int members, int present, int inFavour) {
        return (long) present * presentOf >= (long) members * presentParts
                && (long) inFavour * favourOf >= (long) present * favourParts;
    }
}
