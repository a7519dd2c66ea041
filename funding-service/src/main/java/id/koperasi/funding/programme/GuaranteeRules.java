package id.koperasi.funding.programme;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a version asks to be secured by.
 *
 * @param collateralPercent how much of the loan the counted value of its assets covers at least; not asked when absent
 * @param valuationMonths for how long a valuation counts
 * @param guarantorDays how long whoever follows a guarantor in his office has to sign
 */
@Embeddable
public record GuaranteeRules(@Nullable BigDecimal collateralPercent, int valuationMonths, int guarantorDays) {}
