package id.koperasi.platform.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides an amount of sen so that no sen is lost and nobody can argue about the order. */
final class LargestRemainder {

    private LargestRemainder() {}

    static List<Rupiah> allocate(long sen, long... weights) {
        BigInteger total = total(weights);
        BigInteger magnitude = BigInteger.valueOf(sen).abs();
        BigInteger left = magnitude;
        BigInteger[] parts = new BigInteger[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] share =
                    magnitude.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(total);
            parts[i] = share[0];
            remainders[i] = share[1];
            left = left.subtract(share[0]);
        }
        // Fewer sen are left than there are parts with a remainder, so a weight of zero gets nothing.
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left.intValueExact())
                .forEach(i -> parts[i] = parts[i].add(BigInteger.ONE));
        return signed(parts, Long.signum(sen));
    }

    private static BigInteger total(long... weights) {
        if (Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a weight is negative");
        }
        BigInteger total =
                Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) {
            throw new IllegalArgumentException("no weight is above zero");
        }
        return total;
    }

    private static List<Rupiah> signed(BigInteger[] parts, int sign) {
        var amounts = new ArrayList<Rupiah>(parts.length);
        for (BigInteger part : parts) {
            amounts.add(new Rupiah((sign < 0 ? part.negate() : part).longValueExact()));
        }
        return amounts;
    }
}
