package id.koperasi.ledger.cashsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a sheet apart where rows of headings stand: above each is what names it, below it are its rows. */
final class SheetParts {

    /** How far above its headings a title may stand. */
    private static final int TITLE_ROWS = 9;

    private final List<TypedRow> rows;
    private final List<Part> parts = new ArrayList<>();

    private SheetParts(List<TypedRow> rows) {
        this.rows = rows;
    }

    /**
     * Rows under headings.
     *
     * @param title the words above the headings
     * @param columns which column says what
     * @param rows below the headings
     */
    record Part(String title, Columns columns, List<TypedRow> rows) {}

    static List<Part> of(TypedSheet sheet) {
        var apart = new SheetParts(sheet.rows());
        apart.take();
        return apart.parts;
    }

    private void take() {
        int begun = 0;
        @Nullable Columns columns = null;
        String title = "";
        int from = 0;
        int i = 0;
        while (i < rows.size()) {
            Columns found = columns(i, begun);
            if (found == null) {
                i++;
                continue;
            }
            int afterHeadings = i + (Columns.of(null, rows.get(i), null) == null ? 2 : 1);
            String above = words(Math.max(begun, i - TITLE_ROWS), i);
            boolean another = columns == null || namesBook(Math.max(begun, i - TITLE_ROWS), i);
            if (another) {
                add(title, columns, from, i);
                title = above;
                columns = found;
                from = afterHeadings;
            }
            begun = afterHeadings;
            i = afterHeadings;
        }
        add(title, columns, from, rows.size());
    }

    private @Nullable Columns columns(int at, int begun) {
        return Columns.of(
                at > begun ? rows.get(at - 1) : null, rows.get(at), at + 1 < rows.size() ? rows.get(at + 1) : null);
    }

    private void add(String title, @Nullable Columns columns, int from, int until) {
        if (columns != null) {
            List<TypedRow> below = rows.subList(from, until).stream()
                    .filter(row -> Columns.of(null, row, null) == null)
                    .toList();
            parts.add(new Part(title, columns, below));
        }
    }

    private String words(int from, int until) {
        var words = new StringBuilder();
        rows.subList(from, until).forEach(row -> words.append(row.words()).append(' '));
        return words.toString().strip();
    }

    /** A page that goes on repeats its headings; another book has a title above them. */
    private boolean namesBook(int from, int until) {
        return rows.subList(from, until).stream()
                .filter(row ->
                        row.cells().stream().filter(cell -> !cell.isEmpty()).count() <= 2)
                .map(TypedRow::words)
                .map(CashBook::named)
                .anyMatch(Optional::isPresent);
    }
}
