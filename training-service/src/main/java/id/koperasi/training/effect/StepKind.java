package id.koperasi.training.effect;

/** What a session may lead a cooperative to do. */
enum StepKind {
    /** A bank opened an account in its name. */
    ACCOUNT_OPENED,
    /** The account was found to be its own. */
    ACCOUNT_VERIFIED,
    /** Its book was opened. */
    BOOK_OPENED,
    /** Something was booked in it: savings of its members, a sale, a cost; not what its founders or the fund paid in. */
    BOOK_IN_USE,
    /** It applied for a loan. */
    APPLICATION_SENT
}
