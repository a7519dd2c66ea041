package id.koperasi.platform.table;

import id.koperasi.platform.table.Cell.Day;
import id.koperasi.platform.table.Cell.Digits;
import id.koperasi.platform.table.Cell.Empty;
import id.koperasi.platform.table.Cell.Money;
import id.koperasi.platform.table.Cell.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table as a workbook of Office Open XML with one sheet. Cells have types, so a text that looks like a formula
 * stays a text, and a code such as 36.03 stays a code.
 */
public final class Xlsx {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final int COLUMN_WIDTH = 18;
    private static final String FORBIDDEN_IN_SHEET_NAMES = "[\\[\\]:*?/\\\\]|^'|'$";

    private Xlsx() {}

    /** Writes the table and closes its rows; the stream stays open. */
    public static <R> void write(Table<R> table, OutputStream out) throws IOException {
        try (Stream<R> rows = table.rows();
                Workbook workbook = new Workbook(new Lasting(out), "koperasi", "1.0");
                Worksheet sheet = workbook.newWorksheet(sheetName(table.title()))) {
            head(sheet, table.columns());
            int line = 1;
            Iterator<R> each = rows.iterator();
            while (each.hasNext()) {
                fill(sheet, line, table.columns(), each.next());
                if (line % ROWS_IN_MEMORY == 0) {
                    sheet.flush();
                }
                line++;
            }
        }
    }

    private static <R> void head(Worksheet sheet, List<Column<R>> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, COLUMN_WIDTH);
            sheet.inlineString(0, column, columns.get(column).heading());
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static <R> void fill(Worksheet sheet, int line, List<Column<R>> columns, R row) {
        for (int column = 0; column < columns.size(); column++) {
            switch (columns.get(column).cell(row)) {
                case Empty nothing -> {
                    // The cell is not written at all.
                }
                case Text text -> sheet.inlineString(line, column, shortened(text.value()));
                case Digits number -> sheet.value(line, column, number.value());
                case Day day -> {
                    sheet.value(line, column, day.value());
                    sheet.style(line, column).format("yyyy-mm-dd").set();
                }
                case Money money -> {
                    sheet.value(line, column, money.value().toBigDecimal());
                    sheet.style(line, column).format("#,##0.00").set();
                }
            }
        }
    }

    /** No cell may hold more; a file with a longer text does not open. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static String sheetName(String title) {
        String name = title.substring(0, Math.min(title.length(), LONGEST_SHEET_NAME))
                .replaceAll(FORBIDDEN_IN_SHEET_NAMES, " ")
                .strip();
        return name.isEmpty() ? "Sheet" : name;
    }
}
