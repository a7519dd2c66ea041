package id.koperasi.ledger.cashsheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an export writes behind the note of each row, so that a row that comes back is known. */
public final class EntryNote {

    private static final Pattern ENTRY = Pattern.compile("(?i)(?:.*\\W)?jurnal (\\d{1,15})\\s*");

    private EntryNote() {}

    /** The note with the number of the entry behind it. */
    public static String of(String note, long entryNumber) {
        return note.isEmpty() ? "Jurnal " + entryNumber : note + "; Jurnal " + entryNumber;
    }

    /** The number of the entry that a note names. */
    public static Optional<Long> entryIn(String note) {
        Matcher entry = ENTRY.matcher(note);
        return entry.matches() ? Optional.of(Long.parseLong(entry.group(1))) : Optional.empty();
    }
}
