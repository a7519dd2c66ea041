package id.koperasi.ledger.cashsheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something odd.
 *
 * @param oddity what it is
 * @param place the column, or the sheet
 * @param stated what stands there
 * @param expected what would have to stand there, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        Oddity oddity,
        @Nullable String place,
        @Nullable String stated,
        @Nullable String expected) {

    static Finding of(Oddity oddity, String place, String stated) {
        return new Finding(oddity, place, stated, null);
    }
}
