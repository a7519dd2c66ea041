package id.koperasi.ledger.cashsheet;

import id.koperasi.platform.money.NotAnAmountException;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column of amounts says.
 *
 * @param amount null when it says none; never zero
 * @param oddity what is odd about it; null when nothing is
 */
public record StatedAmount(
        @Nullable Rupiah amount, @Nullable Oddity oddity) {

    private static final StatedAmount NONE = new StatedAmount(null, null);
    private static final StatedAmount UNREADABLE = new StatedAmount(null, Oddity.AMOUNT_UNREADABLE);

    private static final Pattern TEXT =
            Pattern.compile("(?i)(-|\\()?\\s*(?:rp\\.?|idr)?\\s*(-)?\\s*(\\d[\\d.,\\s]*?)\\s*(?:,-|\\.-|,--)?\\)?");
    private static final Pattern NOTHING = Pattern.compile("(?i)(rp\\.?)?\\s*[-–—]*\\s*");

    /** What Excel's fifteen digits leave of a sum that was computed. */
    private static final BigDecimal NOISE = new BigDecimal("0.0005");

    private static final int SEN_DIGITS = 2;

    /** Reads a cell; a dash and a zero say nothing. */
    public static StatedAmount of(TypedCell cell) {
        return switch (cell.kind()) {
            case EMPTY -> NONE;
            case ERROR, UNCOMPUTED -> new StatedAmount(null, cell.fault(true));
            case NUMBER -> cell.number() == null ? NONE : of(cell.number(), null);
            case TEXT -> ofText(cell.text());
        };
    }

    /** Whether something stands there that says no amount. */
    public boolean isUnreadable() {
        return amount == null && oddity != null;
    }

    /** Whether something stands there, understood or not. */
    boolean isFilled() {
        return amount != null || (oddity != null && oddity.needsDecision());
    }

    /** The same, where a zero is an amount: a balance may be nothing. */
    static StatedAmount balanceOf(TypedCell cell) {
        BigDecimal number = cell.number();
        return number != null && number.signum() == 0 ? new StatedAmount(Rupiah.ZERO, null) : of(cell);
    }

    private static StatedAmount ofText(String text) {
        if (NOTHING.matcher(text).matches()) {
            return NONE;
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return UNREADABLE;
        }
        BigDecimal number = number(matcher.group(3).replaceAll("\\s", ""));
        boolean negative = matcher.group(1) != null || matcher.group(2) != null;
        return of(negative ? number.negate() : number, Oddity.TEXT_AMOUNT);
    }

    /** The last sign parts off the sen when one or two digits follow it; all others part off thousands. */
    private static BigDecimal number(String digits) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean decimals = last >= 0 && last < digits.length() - 1 && digits.length() - last - 1 <= SEN_DIGITS;
        String whole = (decimals ? digits.substring(0, last) : digits).replaceAll("[.,]", "");
        return new BigDecimal(decimals ? whole + "." + digits.substring(last + 1) : whole);
    }

    private static StatedAmount of(BigDecimal number, @Nullable Oddity oddity) {
        BigDecimal rounded = number.setScale(SEN_DIGITS, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0 && number.signum() == 0) {
            return NONE;
        }
        if (number.subtract(rounded).abs().compareTo(NOISE) > 0) {
            return UNREADABLE;
        }
        try {
            Rupiah amount = Rupiah.parse(rounded);
            return amount.isZero() ? UNREADABLE : new StatedAmount(amount, oddity);
        } catch (NotAnAmountException e) {
            return UNREADABLE;
        }
    }
}
