package id.koperasi.registry.registerfile;

import java.util.List;

/**
 * A line of a register as it stands there.
 *
 * @param number as whoever opens the file counts, its heading included
 * @param cells from left to right; those that are missing at the end are empty
 */
public record RegisterLine(int number, List<String> cells) {

    public RegisterLine {
        cells = List.copyOf(cells);
    }

    /** The text of a cell, empty when the line ends before it. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
