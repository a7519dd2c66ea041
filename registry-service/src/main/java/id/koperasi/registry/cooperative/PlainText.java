package id.koperasi.registry.cooperative;

/** What a name or a number that somebody wrote may consist of. */
public final class PlainText {

    /** Neither control characters nor halves of one: the database takes neither into JSON. */
    public static final String PATTERN = "[^\\p{Cc}\\p{Cs}]+";

    /** The same, or nothing at all: an empty field of a form is one that was left out. */
    public static final String OR_NONE = "(?:" + PATTERN + ")?";

    /** The same with something to read in it. */
    public static final String WRITTEN = "(?=.*\\S)" + PATTERN;

    /** The same without the number of a citizen (NIK), for what cannot be erased. */
    public static final String NO_NIK = "(?!.*[0-9]{16})" + PATTERN;

    private PlainText() {}
}
