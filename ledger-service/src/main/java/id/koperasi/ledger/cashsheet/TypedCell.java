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

    /** Blanks that no key types, and that stand between Rp and an amount all the same. */
    private static final Pattern HARD_BLANK = Pattern.compile("[\\u00a0\\u2007\\u202f]");

    private static final int LONGEST_TEXT = 200;

    /** What a cell may hold. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        ERROR,
        /** A formula that no program has computed. */
        UNCOMPUTED
    }

    static TypedCell of(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return new TypedCell(Kind.NUMBER, plain.toPlainString(), plain);
    }

    /** Text; what a program shows in place of a value that it could not compute is an error. */
    public static TypedCell of(String typed) {
        String soft = HARD_BLANK.matcher(typed).replaceAll(" ");
        String text = CONTROL.matcher(soft).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return EMPTY;
        }
        String bounded = bounded(text);
        return new TypedCell(ERROR.matcher(bounded).matches() ? Kind.ERROR : Kind.TEXT, bounded, null);
    }

    /** A formula without what it comes to, as programs leave it that compute nothing. */
    static TypedCell uncomputed(String formula) {
        return new TypedCell(
                Kind.UNCOMPUTED, bounded("=" + CONTROL.matcher(formula).replaceAll(" ")), null);
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /** Whether it says nothing where it should. */
    boolean isBroken() {
        return kind == Kind.ERROR || kind == Kind.UNCOMPUTED;
    }

    /** What is odd about a broken one; beside the amounts nobody has to decide. */
    Oddity fault(boolean ofMoney) {
        if (kind == Kind.UNCOMPUTED) {
            return ofMoney ? Oddity.FORMULA_UNCOMPUTED : Oddity.UNCOMPUTED_BESIDE;
        }
        return ofMoney ? Oddity.ERROR_CELL : Oddity.ERROR_BESIDE;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }
}
