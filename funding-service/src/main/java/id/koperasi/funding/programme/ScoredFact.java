package id.koperasi.funding.programme;

/** A figure that an appraisal looks at and nobody types. */
public enum ScoredFact {
    /** The lowest debt service coverage of any year of the last submission. */
    COVERAGE_LOWEST,
    /** The share of the budget, in per cent, that was found on the spot as it is proposed. */
    VERIFIED_SHARE,
    /** For how many whole months the cooperative has kept its books here. */
    BOOK_MONTHS
}
