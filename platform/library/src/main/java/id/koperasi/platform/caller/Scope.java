package id.koperasi.platform.caller;

/** How far a permission reaches. */
public enum Scope {
    /** Every row. */
    NATION("the whole nation"),
    /** The region of the token and all below it. */
    REGION("the caller's region"),
    /** The tenants in which the caller holds the office. */
    TENANT("where the caller holds the office"),
    /** Rows about the caller himself. */
    PERSON("the caller's own records"),
    /** What is the caller's account's, whoever he is: policies compare it with the caller and not with his reach. */
    ACCOUNT("the caller's own account"),
    /** The machinery: no row of any tenant. */
    MACHINERY("the machinery, no business data"),
    /** What everybody may see. */
    PUBLIC("everybody");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    /** For documents. */
    public String words() {
        return words;
    }
}
