package id.koperasi.funding.programme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an appraisal looks at.
 *
 * @param code its stable name
 * @param name what it is called
 * @param weight of 100 for all together
 * @param fact the figure it follows from; absent when the analyst gives his own mark
 * @param bands how many points a figure is worth
 * @param source the regulation behind it
 */
public record ScoreCriterion(
        String code, Words name, int weight, @Nullable ScoredFact fact, List<Band> bands, String source) {

    public ScoreCriterion {
        bands = List.copyOf(bands);
    }

    /**
     * What a figure is worth.
     *
     * @param atLeast from which on
     * @param points of 100
     */
    public record Band(BigDecimal atLeast, int points) {}

    /** The points of the highest band that the figure reaches; none below the lowest. */
    public int points(BigDecimal figure) {
        return bands.stream()
                .filter(band -> band.atLeast().compareTo(figure) <= 0)
                .max(Comparator.comparing(Band::atLeast))
                .map(Band::points)
                .orElse(0);
    }
}
