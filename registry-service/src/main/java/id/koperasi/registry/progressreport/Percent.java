package id.koperasi.registry.progressreport;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts of a hundred with two decimals, rounded down, so that 100 says that nothing is missing. */
final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private Percent() {}

    /** Of nothing, every part is none. */
    static BigDecimal of(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : HUNDRED.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN);
    }
}
