package id.koperasi.platform.table;

import id.koperasi.platform.table.Cell.Day;
import id.koperasi.platform.table.Cell.Digits;
import id.koperasi.platform.table.Cell.Empty;
import id.koperasi.platform.table.Cell.Money;
import id.koperasi.platform.table.Cell.Text;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a table as CSV (RFC 4180, UTF-8, one line of headings). A spreadsheet that opens such a file takes a text that
 * begins like a formula for one, so an apostrophe is put before it; numbers and days are written bare.
 */
public final class Csv {

    /** Its media type. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END_OF_LINE = "\r\n";

    private Csv() {}

    /** Writes the table and closes its rows; the stream stays open. */
    public static void write(Table<?> table, OutputStream out) throws IOException {
        write(table, out, "");
    }

    /** The same, behind the mark by which a spreadsheet knows UTF-8 when it opens a file. */
    public static void writeMarked(Table<?> table, OutputStream out) throws IOException {
        write(table, out, BYTE_ORDER_MARK);
    }

    private static <R> void write(Table<R> table, OutputStream out, String mark) throws IOException {
        Writer to = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        to.write(mark);
        try (Stream<R> rows = table.rows()) {
            line(
                    to,
                    table.columns().stream()
                            .map(column -> text(column.heading()))
                            .toList());
            Iterator<R> each = rows.iterator();
            while (each.hasNext()) {
                R row = each.next();
                line(
                        to,
                        table.columns().stream()
                                .map(column -> field(column.cell(row)))
                                .toList());
            }
        }
        to.flush();
    }

    private static void line(Writer to, List<String> fields) throws IOException {
        to.write(String.join(",", fields));
        to.write(END_OF_LINE);
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Empty nothing -> "";
            case Text text -> text(text.value());
            case Digits number -> number.value().toPlainString();
            case Day day -> day.value().toString();
            case Money money -> plain(money);
        };
    }

    private static String plain(Money money) {
        String amount = money.value().toBigDecimal().toPlainString();
        return amount.endsWith(".00") ? amount.substring(0, amount.length() - 3) : amount;
    }

    private static String text(String value) {
        boolean formula = !value.isEmpty() && BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0;
        String harmless = formula ? "'" + value : value;
        boolean quoted = harmless.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0);
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
