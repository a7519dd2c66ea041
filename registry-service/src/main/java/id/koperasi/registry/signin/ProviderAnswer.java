package id.koperasi.registry.signin;

/** What came back when the identity provider was told whose an account is. */
public sealed interface ProviderAnswer {

    /** It says back what it was told; of an account that shall be nobody's, that it is not his any more. */
    record Holds() implements ProviderAnswer {}

    /** It has no such account. */
    record NoSuchAccount() implements ProviderAnswer {}

    /** An administrator has made it somebody else's, which stays so. */
    record SomebodyElses() implements ProviderAnswer {}

    /**
     * Nobody knows: it was late, away, refused, or kept nothing. Asking again may help.
     *
     * @param reason what happened, without any data of the person
     */
    record NoAnswer(String reason) implements ProviderAnswer {}
}
