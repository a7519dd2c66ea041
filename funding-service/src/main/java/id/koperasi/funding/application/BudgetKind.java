package id.koperasi.funding.application;

/** What a line of the budget pays for. */
public enum BudgetKind {
    /** Something that lasts. */
    CAPITAL,
    /** Running the business; capped by the programme. */
    OPERATING
}
