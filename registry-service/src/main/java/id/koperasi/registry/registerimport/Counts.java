package id.koperasi.registry.registerimport;

import jakarta.persistence.Embeddable;

/**
 * What became of rows.
 *
 * @param accepted taken, wholly or with what was missing
 * @param unchanged known already
 * @param incomplete kept as known without what makes it a legal entity
 * @param refused breaking a rule
 * @param toReview to be looked at by somebody
 */
@Embeddable
record Counts(int accepted, int unchanged, int incomplete, int refused, int toReview) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Counts more) {
        return new Counts(
                accepted + more.accepted,
                unchanged + more.unchanged,
                incomplete + more.incomplete,
                refused + more.refused,
                toReview + more.toReview);
    }

    int rows() {
        return accepted + unchanged + incomplete + refused + toReview;
    }
}
