package id.koperasi.ledger.cash;

import id.koperasi.platform.money.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a cash box at the end of a day.
 *
 * @param place its account
 * @param counted what was found
 * @param book what the books said then
 * @param countedBy a person reference
 * @param countedAs the office in which he counted
 * @param confirmedAt when the treasurer confirmed it; null while he has not
 * @param reason of the difference, for people
 * @param entryNumber the entry of the difference
 */
record CashCount(
        UUID id,
        String place,
        LocalDate day,
        Rupiah counted,
        Rupiah book,
        String countedBy,
        String countedAs,
        Instant countedAt,
        @Nullable Instant confirmedAt,
        @Nullable String reason,
        @Nullable Long entryNumber,
        List<Line> lines) {

    /** How many notes and coins of a value. */
    record Line(Rupiah value, long pieces) {

        Rupiah sum() {
            return value.times(pieces);
        }
    }

    CashCount {
        lines = List.copyOf(lines);
    }

    /** What was found beyond the books; negative when something is missing. */
    Rupiah difference() {
        return counted.minus(book);
    }
}
