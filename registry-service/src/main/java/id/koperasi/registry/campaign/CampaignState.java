package id.koperasi.registry.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far a campaign is on a day.
 *
 * @param campaign which one
 * @param asOf the day
 * @param covered villages with a legal entity by then
 * @param coveredBefore how many there were on the eve of the launch
 * @param completedOn the day the target was reached, if it was by then
 */
record CampaignState(
        Campaign campaign,
        LocalDate asOf,
        long covered,
        long coveredBefore,
        @Nullable LocalDate completedOn) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** Of the target, in per cent with two decimals, rounded down: 100 says that nothing is missing. */
    BigDecimal percent() {
        return HUNDRED.multiply(BigDecimal.valueOf(covered))
                .divide(BigDecimal.valueOf(campaign.target()), DECIMALS, RoundingMode.DOWN);
    }

    /** Villages a day since the launch, until the target was reached; zero before the launch. */
    BigDecimal pacePerDay() {
        LocalDate until = completedOn == null ? asOf : completedOn;
        long days = ChronoUnit.DAYS.between(campaign.launchedOn(), until) + 1;
        return days < 1 ? BigDecimal.ZERO : perDay(covered - coveredBefore, days);
    }

    /** Villages a day that are needed until the deadline; absent when the target is reached or the deadline is over. */
    @Nullable BigDecimal neededPerDay() {
        long days = ChronoUnit.DAYS.between(asOf, campaign.deadline());
        return completedOn != null || days < 1 ? null : perDay(campaign.target() - covered, days);
    }

    private static BigDecimal perDay(long villages, long days) {
        return BigDecimal.valueOf(villages).divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_UP);
    }
}
