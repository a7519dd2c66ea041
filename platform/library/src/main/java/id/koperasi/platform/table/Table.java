package id.koperasi.platform.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Rows under headings. The rows are read once, while they are written, so that a table may be larger than the memory;
 * whoever writes it closes them.
 *
 * @param title what the table tells; a file is called after it
 * @param columns from left to right
 * @param rows from top to bottom
 * @param <R> what a row is made of
 */
public record Table<R>(String title, List<Column<R>> columns, Stream<R> rows) {

    private static final int LONGEST_NAME = 80;

    public Table {
        columns = List.copyOf(columns);
    }

    /** The title in letters that every file system and every header can hold. */
    String fileName() {
        String plain =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+", "");
        String name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).replaceAll("[-.]+$", "");
        return name.isEmpty() ? "table" : name;
    }
}
