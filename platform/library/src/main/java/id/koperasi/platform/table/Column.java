package id.koperasi.platform.table;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: its heading and what stands in it for each row; null leaves the cell empty.
 *
 * @param <R> what a row is made of
 */
public final class Column<R> {

    private final String heading;
    private final Function<? super R, Cell> cell;

    private Column(String heading, Function<? super R, Cell> cell) {
        this.heading = heading;
        this.cell = cell;
    }

    /** A column of words, codes and names, which stay text whatever they look like. */
    public static <R> Column<R> text(String heading, Function<? super R, ? extends @Nullable Object> value) {
        return new Column<>(heading, row -> {
            Object text = value.apply(row);
            return text == null ? new Cell.Empty() : new Cell.Text(text.toString());
        });
    }

    /** A column of whole numbers or exact decimals. */
    public static <R> Column<R> number(String heading, Function<? super R, ? extends @Nullable Number> value) {
        return new Column<>(heading, row -> Cell.number(value.apply(row)));
    }

    /** A column of calendar days. */
    public static <R> Column<R> date(String heading, Function<? super R, @Nullable LocalDate> value) {
        return new Column<>(heading, row -> {
            LocalDate day = value.apply(row);
            return day == null ? new Cell.Empty() : new Cell.Day(day);
        });
    }

    /** A column of amounts of money. */
    public static <R> Column<R> rupiah(String heading, Function<? super R, @Nullable Rupiah> value) {
        return new Column<>(heading, row -> {
            Rupiah amount = value.apply(row);
            return amount == null ? new Cell.Empty() : new Cell.Money(amount);
        });
    }

    /** What stands above it. */
    public String heading() {
        return heading;
    }

    Cell cell(R row) {
        return cell.apply(row);
    }
}
