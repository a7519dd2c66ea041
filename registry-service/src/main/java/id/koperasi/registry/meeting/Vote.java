package id.koperasi.registry.meeting;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.RateRange;
import id.koperasi.registry.decision.SurplusShare;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the members voted on one thing.
 *
 * @param decision what about
 * @param limit the most it allows, where an amount belongs to it
 * @param rates within which range the board sets the rate of loans
 * @param shares how the surplus is split
 * @param inFavour votes for it
 * @param against votes against it
 * @param abstained votes for neither
 */
record Vote(
        Decision decision,
        @Nullable Rupiah limit,
        @Nullable RateRange rates,
        List<SurplusShare> shares,
        int inFavour,
        int against,
        int abstained) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    Vote {
        shares = List.copyOf(shares);
    }

    /** All votes that were given. */
    long cast() {
        return (long) inFavour + against + abstained;
    }

    /** Whether it names an amount where one must be named, and none of nothing. */
    boolean limitFits() {
        boolean limited = limit != null && limit.isPositive();
        boolean needed = decision == Decision.BORROWING || decision == Decision.ASSET_SALE;
        return needed ? limited : limit == null || limited;
    }

    /** Whether it names a range of rates exactly where one belongs. */
    boolean ratesFit() {
        return (decision == Decision.LOAN_RATE_RANGE) == (rates != null)
                && (rates == null || rates.minPercent().compareTo(rates.maxPercent()) <= 0);
    }

    /** What the shares add up to. */
    BigDecimal shared() {
        return shares.stream().map(SurplusShare::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether it splits the surplus, all of it and each part once, exactly where it should. */
    boolean sharesFit() {
        var pots = new HashSet<>(shares.stream().map(SurplusShare::pot).toList());
        return decision == Decision.SURPLUS_SPLIT
                ? pots.size() == shares.size() && shared().compareTo(WHOLE) == 0
                : shares.isEmpty();
    }
}
