package id.koperasi.funding.bank;

/** What a bank says when it is asked in whose name an account stands. */
public sealed interface HolderAnswer {

    /**
     * The account takes money.
     *
     * @param name its holder as the bank writes him; it is compared and not kept
     */
    record HeldBy(String name) implements HolderAnswer {}

    /**
     * There is no such account, or none that takes money.
     *
     * @param code what the bank calls it
     */
    record Denied(String code) implements HolderAnswer {}

    /**
     * Nobody knows: the bank was late, away, busy, or answered what cannot be understood. Asking again may help.
     *
     * @param reason in two words, without any data of the account
     */
    record Silent(String reason) implements HolderAnswer {}
}
