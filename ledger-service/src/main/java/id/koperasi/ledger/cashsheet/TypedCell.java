package id.koperasi.ledger.cashsheet;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell as somebody typed it, or as his program shows it.
 *
 * @param kind what it holds
 * @param text what a reader of the sheet sees, without blanks around it; empty of an empty cell
 * @param number its number, where it is one; days are numbers too
 */
public record TypedCell(Kind kind, String text, @Nullable BigDecimal number) {

    static final TypedCell EMPTY = new TypedCell(Kind.EMPTY, "", null);

    private static final Pattern ERROR = Pattern.compile("#(REF!|VALUE!|N/A|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");
    private static final int LONGEST_TEXT = 200;

    /** What a cell may hold. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        ERROR
    }

    static TypedCell of(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return new TypedCell(Kind.NUMBER, plain.toPlainString(), plain);
    }

    /** Text; what a program shows in place of a value that it could not compute is an error. */
    public static TypedCell of(String typed) {
        String text = CONTROL.matcher(typed).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return EMPTY;
        }
        String bounded = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return new TypedCell(ERROR.matcher(bounded).matches() ? Kind.ERROR : Kind.TEXT, bounded, null);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    boolean isError() {
        return kind == Kind.ERROR;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }
}
