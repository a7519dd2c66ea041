package id.koperasi.funding.grant;

/** Whose money a grant is, as the books of the cooperative will have it. */
enum GrantSource {
    /** A company gives for its social responsibility. */
    CSR,
    /** Any other gift. */
    OTHER_GRANT
}
