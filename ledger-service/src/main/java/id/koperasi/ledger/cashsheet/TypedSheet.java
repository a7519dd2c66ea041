package id.koperasi.ledger.cashsheet;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A sheet of a workbook.
 *
 * @param name what stands on its tab
 * @param rows those that are not blank
 * @param hidden whether the program does not show it
 * @param hiddenColumns columns that the program does not show, from 0
 */
public record TypedSheet(String name, List<TypedRow> rows, boolean hidden, Set<Integer> hiddenColumns) {

    public TypedSheet {
        rows = List.copyOf(rows);
        hiddenColumns = Set.copyOf(hiddenColumns);
    }

    /** How far to the right something stands. */
    int width() {
        int width = 0;
        for (TypedRow row : rows) {
            for (int i = width; i < row.cells().size(); i++) {
                width = row.cells().get(i).isEmpty() ? width : i + 1;
            }
        }
        return width;
    }

    /** The hidden columns in which something stands, in their order. */
    SortedSet<Integer> filledHiddenColumns() {
        var filled = new TreeSet<Integer>();
        for (int column : hiddenColumns) {
            if (rows.stream().anyMatch(row -> !row.cell(column).isEmpty())) {
                filled.add(column);
            }
        }
        return filled;
    }
}
