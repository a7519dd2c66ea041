package id.koperasi.registry.cooperative;

/** What a name or a number that somebody wrote may consist of. */
public final class PlainText {

    /** Neither control characters nor halves of one: the database takes neither into JSON. */
    public static final String PATTERN = "[^\\p{Cc}\\p{Cs}]+";

    private PlainText() {}
}
