package id.koperasi.ledger.office;

import java.util.List;

/** The offices whose holders post: the permission table names them, and the posting statement asks for them again. */
public final class PostingOffices {

    private static final List<String> NAMES = List.of("treasurer", "teller");

    private static final List<String> JOURNAL = List.of("chair", "treasurer");

    private PostingOffices() {}

    /** The offices whose holders write in the general journal. */
    public static List<String> ofJournal() {
        return JOURNAL;
    }

    /** Their names. */
    public static String[] names() {
        return NAMES.toArray(String[]::new);
    }
}
