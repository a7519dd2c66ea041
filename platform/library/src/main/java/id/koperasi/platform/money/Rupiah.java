package id.koperasi.platform.money;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money, counted in sen because real books carry half a rupiah.
 *
 * <p>Arithmetic uses the whole range of a {@code long} and refuses to overflow, so that sums over many
 * books need no second type. What comes from outside is held to {@link #MAX}, which every client reads
 * back exactly.
 *
 * @param sen hundredths of a rupiah, negative for an amount owed the other way
 */
@JsonSerialize(using = RupiahJson.Writer.class)
@JsonDeserialize(using = RupiahJson.Reader.class)
@Schema(
        type = SchemaType.NUMBER,
        multipleOf = 0.01,
        minimum = "-90000000000000",
        maximum = "90000000000000",
        examples = "1222.5",
        description = "Rupiah with at most two decimals, a JSON number without trailing zeros. "
                + "Beyond 70 trillion only whole rupiah, because a client's double cannot tell the sen apart there.")
public record Rupiah(long sen) implements Comparable<Rupiah> {

    /** No money. */
    public static final Rupiah ZERO = new Rupiah(0);

    /** The largest amount accepted from outside, Rp90 trillion. */
    public static final Rupiah MAX = of(90_000_000_000_000L);

    /**
     * The largest amount accepted with a part of a rupiah, Rp70 trillion: doubles lie closer together than
     * one sen only below 2<sup>46</sup>, so that a JavaScript client would misread the sen of more.
     */
    public static final Rupiah MAX_WITH_SEN = of(70_000_000_000_000L);

    private static final int SEN_DIGITS = 2;
    private static final long SEN_PER_RUPIAH = 100;

    /** An amount of whole rupiah. */
    public static Rupiah of(long rupiah) {
        return new Rupiah(Math.multiplyExact(rupiah, SEN_PER_RUPIAH));
    }

    /** An amount counted in sen, as the database keeps it. */
    public static Rupiah ofSen(long sen) {
        return new Rupiah(sen);
    }

    /**
     * Reads an amount that somebody outside wrote.
     *
     * @throws NotAnAmountException when it is no whole number of sen or lies outside what every client
     *     reads exactly; trailing zeros do not count, because they carry no value
     */
    public static Rupiah parse(BigDecimal rupiah) {
        // The comparison looks at the exponent first, so that 1e999999999 is refused before it is expanded.
        if (rupiah.abs().compareTo(MAX.toBigDecimal()) > 0) {
            throw new NotAnAmountException("more than Rp90 trillion");
        }
        if (rupiah.stripTrailingZeros().scale() > SEN_DIGITS) {
            throw new NotAnAmountException("more than two decimals");
        }
        Rupiah amount = new Rupiah(rupiah.movePointRight(SEN_DIGITS).longValueExact());
        if (Math.abs(amount.sen) > MAX_WITH_SEN.sen && amount.sen % SEN_PER_RUPIAH != 0) {
            throw new NotAnAmountException("more than Rp70 trillion with a part of a rupiah");
        }
        return amount;
    }

    /** The sum; an overflow is an {@link ArithmeticException}, as in all arithmetic here. */
    public Rupiah plus(Rupiah other) {
        return new Rupiah(Math.addExact(sen, other.sen));
    }

    /** The difference. */
    public Rupiah minus(Rupiah other) {
        return new Rupiah(Math.subtractExact(sen, other.sen));
    }

    /** The lesser of the two. */
    public Rupiah min(Rupiah other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The same amount the other way round. */
    public Rupiah negate() {
        return new Rupiah(Math.negateExact(sen));
    }

    /** This amount so many times. */
    public Rupiah times(long factor) {
        return new Rupiah(Math.multiplyExact(sen, factor));
    }

    /** This amount at a rate, rounded once, to the sen, in the way the caller's rule says. */
    public Rupiah times(BigDecimal rate, RoundingMode rounding) {
        return new Rupiah(
                BigDecimal.valueOf(sen).multiply(rate).setScale(0, rounding).longValueExact());
    }

    /** The nearest amount without sen, for totals that are published in whole rupiah. */
    public Rupiah toWholeRupiah(RoundingMode rounding) {
        return of(toBigDecimal().setScale(0, rounding).longValueExact());
    }

    /** As many parts as equal as sen allow, the larger ones first; they add up to this amount. */
    public List<Rupiah> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("an amount is split into at least one part, not " + parts);
        }
        long[] weights = new long[parts];
        Arrays.fill(weights, 1);
        return allocate(weights);
    }

    /**
     * Parts in proportion to the weights, by largest remainder: each is its exact share rounded towards
     * zero, and the sen left over go to the largest fractions, to the earlier part where they are equal.
     * The parts add up to this amount, and a debt is allocated as the mirror image of a claim.
     */
    public List<Rupiah> allocate(long... weights) {
        return Collections.unmodifiableList(LargestRemainder.allocate(sen, weights));
    }

    public boolean isZero() {
        return sen == 0;
    }

    public boolean isNegative() {
        return sen < 0;
    }

    public boolean isPositive() {
        return sen > 0;
    }

    /** The amount in rupiah, with two decimals. */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(sen, SEN_DIGITS);
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(sen, other.sen);
    }

    /** As an Indonesian reader writes it: {@code Rp1.222,50}. */
    @Override
    public String toString() {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("'Rp'#,##0.00;-'Rp'#,##0.00", symbols).format(toBigDecimal());
    }
}
