package id.koperasi.platform.caller;

/** How far a permission reaches. */
public enum Scope {
    /** Every row. */
    NATION("the whole nation"),
    /** The region of the token and all below it. */
    REGION("the caller's region"),
    /** What is assigned to the caller's account in this role, wherever that lies. */
    ASSIGNED("what is assigned to the caller"),
    /** The tenants in which the caller holds the office. */
    TENANT("where the caller holds the office"),
    /** Rows about the caller himself. */
    PERSON("the caller's own records"),
    /** What the access grant covers by which he reads. */
    GRANT("what the access grant covers"),
    /** What an access grant of a region or of the nation covers: figures of one tenant alone would read as if there were none. */
    GRANT_OF_REGION("what the access grant covers, if it is for a region"),
    /** Every row, for who reads by an access grant of the whole nation: a part of it would mislead. */
    GRANT_OF_NATION("the whole nation, by an access grant for it"),
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

    /** Whether an access grant must be in force. */
    public boolean needsAccessGrant() {
        return this == GRANT || this == GRANT_OF_REGION || this == GRANT_OF_NATION;
    }

    /** For documents. */
    public String words() {
        return words;
    }
}
