package id.koperasi.platform.change;

/** Who keeps the key, the reply and the audit entry of a {@link Change} together with its effect. */
public enum KeptBy {

    /** The platform, in a transaction that it opens around the endpoint. */
    TRANSACTION,

    /**
     * The statement that has the effect, in the same round trip: the endpoint takes what to write from {@link AskedChange}
     * and runs in no transaction. Keys are kept in the same table and mean the same.
     */
    STATEMENT
}
