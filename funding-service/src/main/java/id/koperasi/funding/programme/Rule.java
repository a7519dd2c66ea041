package id.koperasi.funding.programme;

/** How a criterion is found to be met; its subject and topic say of what. */
public enum Rule {
    /** A fact of the kind that the subject names is known. */
    FACT,
    /** Who holds the office that the subject names has a certificate of the curriculum that the topic names. */
    OFFICER_CERTIFIED,
    /** The latest rating of some business plan is at least the subject. */
    PLAN_RATED,
    /** The members resolved to borrow at least the amount in question. */
    MEMBERS_BORROWING
}
