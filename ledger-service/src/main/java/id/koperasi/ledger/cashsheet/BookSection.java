package id.koperasi.ledger.cashsheet;

import java.time.YearMonth;
import java.util.List;

/**
 * A month of a book on its sheet.
 *
 * @param book which
 * @param month which
 * @param sheet what stands on its tab
 * @param title the words above the headings
 * @param columns which column says what
 * @param rows below the headings
 * @param hidden whether the sheet is not shown
 */
record BookSection(
        CashBook book,
        YearMonth month,
        String sheet,
        String title,
        Columns columns,
        List<TypedRow> rows,
        boolean hidden) {

    BookSection {
        rows = List.copyOf(rows);
    }
}
