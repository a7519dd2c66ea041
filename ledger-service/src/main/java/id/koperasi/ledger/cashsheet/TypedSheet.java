package id.koperasi.ledger.cashsheet;

import java.util.List;

/**
 * A sheet of a workbook.
 *
 * @param name what stands on its tab
 * @param rows those that are not blank
 * @param hidden whether the program does not show it
 */
public record TypedSheet(String name, List<TypedRow> rows, boolean hidden) {

    public TypedSheet {
        rows = List.copyOf(rows);
    }
}
