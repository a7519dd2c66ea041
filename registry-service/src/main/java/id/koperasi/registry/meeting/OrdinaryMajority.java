package id.koperasi.registry.meeting;

/**
 * The majority that every resolution takes (UU 25/1992, art. 24(2)).
 *
 * @param favourParts of {@code favourOf} parts of those present, more than these must agree
 * @param favourOf into how many parts those present are divided
 */
record OrdinaryMajority(int favourParts, int favourOf) {

    /** Whether so many of those present carry a resolution. */
    boolean carries(int present, int inFavour) {
        return (long) inFavour * favourOf > (long) present * favourParts;
    }
}
