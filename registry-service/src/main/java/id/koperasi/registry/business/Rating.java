package id.koperasi.registry.business;

/** What the office thinks of a business plan. */
enum Rating {
    /** It will carry itself and a loan. */
    STRONG,
    /** It will do. */
    ADEQUATE,
    /** It needs mentoring first. */
    WEAK
}
