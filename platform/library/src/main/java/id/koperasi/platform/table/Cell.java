package id.koperasi.platform.table;

import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one cell; its type decides how each format writes it, so that text never becomes anything else. */
sealed interface Cell {

    /** Nothing is known. */
    record Empty() implements Cell {}

    record Text(String value) implements Cell {}

    record Digits(BigDecimal value) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    record Money(Rupiah value) implements Cell {}

    /** A whole number or an exact decimal; what is inexact has no place in an official's table. */
    static Cell number(@Nullable Number value) {
        return switch (value) {
            case null -> new Empty();
            case Integer whole -> new Digits(BigDecimal.valueOf(whole));
            case Long whole -> new Digits(BigDecimal.valueOf(whole));
            case BigDecimal exact -> new Digits(exact);
            default -> throw new IllegalArgumentException("neither a whole number nor exact: " + value.getClass());
        };
    }
}
