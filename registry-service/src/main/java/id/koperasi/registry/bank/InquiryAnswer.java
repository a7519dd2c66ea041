package id.koperasi.registry.bank;

/** What came back when a bank was asked in whose name an account stands. */
public sealed interface InquiryAnswer {

    /**
     * The account exists.
     *
     * @param name its holder as the bank writes him; it may be a person's, so it is compared and not kept
     */
    record HeldBy(String name) implements InquiryAnswer {}

    /**
     * The bank says that there is no such account, or none that takes money.
     *
     * @param responseCode what the bank calls it
     */
    record Denied(String responseCode) implements InquiryAnswer {}

    /**
     * Nobody knows: the bank was late, away, busy, or answered what cannot be understood. Asking again may help.
     *
     * @param reason what happened, without any data of the account
     */
    record NoAnswer(String reason) implements InquiryAnswer {}
}
