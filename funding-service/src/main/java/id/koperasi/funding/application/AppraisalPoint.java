package id.koperasi.funding.application;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part of a score.
 *
 * @param criterion what was looked at
 * @param weight of 100 for all together
 * @param points of 100
 * @param figure what the points follow from; absent when it was not known, or for a mark of the analyst
 * @param cameFrom the fact behind the figure
 * @param reason why the analyst gave this mark
 */
@Embeddable
record AppraisalPoint(
        String criterion,
        int weight,
        int points,
        @Nullable BigDecimal figure,
        @Nullable String cameFrom,
        @Nullable String reason) {

    /** What it adds to the score, in hundredths. */
    int hundredths() {
        return weight * points;
    }
}
