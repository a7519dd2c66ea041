package id.koperasi.ledger.cashsheet;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a column of months says.
 *
 * @param month null when it says none
 * @param isUnreadable whether something stands there that says no month of a year
 */
public record StatedMonth(@Nullable YearMonth month, boolean isUnreadable) {

    private static final StatedMonth NONE = new StatedMonth(null, false);
    private static final StatedMonth UNREADABLE = new StatedMonth(null, true);

    /** Reads a cell: a real date, or a month in words or figures with its year. A dash says nothing. */
    public static StatedMonth of(TypedCell cell) {
        return switch (cell.kind()) {
            case EMPTY -> NONE;
            case ERROR, UNCOMPUTED -> UNREADABLE;
            case NUMBER ->
                StatedDay.ofSerial(cell).map(day -> of(YearMonth.from(day))).orElse(UNREADABLE);
            case TEXT -> ofText(cell.text());
        };
    }

    private static StatedMonth ofText(String text) {
        if (text.matches("[-–—]+")) {
            return NONE;
        }
        MonthWords.Named named = MonthWords.in(text).orElse(null);
        if (named == null || named.year() == null) {
            return UNREADABLE;
        }
        return of(named.in(named.year()));
    }

    private static StatedMonth of(YearMonth month) {
        return new StatedMonth(month, false);
    }
}
