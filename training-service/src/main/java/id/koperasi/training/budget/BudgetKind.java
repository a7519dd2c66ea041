package id.koperasi.training.budget;

/** Which budget a line belongs to. */
public enum BudgetKind {
    /** The budget of a province or regency. */
    APBD,
    /** Its amendment within the year (APBD Perubahan). */
    APBD_AMENDMENT,
    /** The state budget. */
    APBN,
    OTHER
}
