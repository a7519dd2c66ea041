package id.koperasi.ledger.cashsheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as whoever opens the file counts, from 1
 * @param cells from left to right
 * @param hidden whether the program does not show it
 */
public record TypedRow(int number, List<TypedCell> cells, boolean hidden) {

    public TypedRow {
        cells = List.copyOf(cells);
    }

    /** One that is shown. */
    public TypedRow(int number, List<TypedCell> cells) {
        this(number, cells, false);
    }

    /** A cell, empty where the row ends before it. */
    public TypedCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : TypedCell.EMPTY;
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(TypedCell::isEmpty);
    }

    /** All words in it, one behind the other. */
    String words() {
        var words = new StringBuilder();
        cells.stream()
                .filter(cell -> cell.kind() == TypedCell.Kind.TEXT)
                .forEach(cell -> words.append(cell.text()).append(' '));
        return words.toString().strip();
    }
}
