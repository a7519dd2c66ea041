package id.koperasi.ledger.cashsheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.platform.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Something odd.
 *
 * @param oddity what it is
 * @param place the column, or the sheet
 * @param cell where it stands on its sheet, as whoever opens the file counts; null of a sheet
 * @param stated what stands there
 * @param expected what would have to stand there, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        Oddity oddity,
        @Nullable String place,
        @Nullable String cell,
        @Nullable String stated,
        @Nullable String expected) {

    public Finding {
        stated = stated == null ? null : Redaction.withoutPersons(stated);
    }

    static Finding of(Oddity oddity, String place, @Nullable String stated) {
        return of(oddity, place, stated, null);
    }

    static Finding of(Oddity oddity, String place, @Nullable String stated, @Nullable String expected) {
        return new Finding(oddity, place, null, stated, expected);
    }

    /** The same, at this cell. */
    Finding at(String where) {
        return new Finding(oddity, place, where.isEmpty() ? null : where, stated, expected);
    }
}
