package id.koperasi.funding.guarantee;

import id.koperasi.funding.guarantee.CollateralShares.Share;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset and what of its value counts on a day.
 *
 * @param collateral the asset
 * @param valuations all of them, the latest last
 * @param share what of an asset of this kind counts; nothing when absent
 * @param counted rupiah; nothing when it is released, was never valued, or too long ago
 */
record Valued(
        Collateral collateral,
        List<Valuation> valuations,
        @Nullable Share share,
        Rupiah counted) {

    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    Valued {
        valuations = List.copyOf(valuations);
    }

    /** Cut to the sen and not rounded, so that what is covered is covered. */
    static Valued of(
            Collateral collateral, List<Valuation> valuations, @Nullable Share share, LocalDate day, int months) {
        Rupiah counted = valuations.stream()
                .filter(valuation -> !valuation.valuedOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(latest -> share != null && collateral.isHeldOn(day) && latest.counts(day, months))
                .map(latest -> part(latest.value(), share == null ? BigDecimal.ZERO : share.percent()))
                .orElse(Rupiah.ZERO);
        return new Valued(collateral, valuations, share, counted);
    }

    private static Rupiah part(Rupiah value, BigDecimal percent) {
        return Rupiah.ofSen(BigDecimal.valueOf(value.sen())
                .multiply(percent)
                .divide(PER_CENT, 0, RoundingMode.DOWN)
                .longValueExact());
    }
}
