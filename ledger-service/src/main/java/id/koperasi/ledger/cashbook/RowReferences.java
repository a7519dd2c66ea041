package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashsheet.BookLine;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.money.Rupiah;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rows are called in the journal: by their book, their month and what was typed, and by which of several equal ones
 * they are. A row keeps its name when others are put in above it.
 */
final class RowReferences {

    private static final int DIGITS = 32;

    private final Map<String, Integer> given = new HashMap<>();

    /** The name of the next row. */
    String of(BookLine line) {
        String said = String.join(
                "\n",
                line.place().book().name(),
                line.place().month().toString(),
                line.dayTyped().isEmpty() && line.day() != null ? line.day().toString() : line.dayTyped(),
                line.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "),
                line.voucher().toLowerCase(Locale.ROOT),
                sen(line.received()),
                sen(line.paid()));
        String digest = Digest.of(said).hex().substring(0, DIGITS);
        return "cash-book:" + digest + ":" + given.merge(digest, 1, Integer::sum);
    }

    private static String sen(@Nullable Rupiah amount) {
        return amount == null ? "" : Long.toString(amount.sen());
    }
}
