package id.koperasi.registry.meeting;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.RateRange;
import id.koperasi.registry.decision.SurplusShare;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Resolution", description = "What the members voted on, how, and whether it passed.")
record ResolutionView(
        Decision decision,
        @Nullable Rupiah limit,
        @Nullable RateRange rates,
        @Schema(description = "How the surplus is split.") List<SurplusShare> shares,
        int inFavour,
        int against,
        int abstained,
        boolean passed) {

    /** With two decimals of each percentage, so that those that say the same are equal. */
    static ResolutionView exact(Resolution resolution) {
        RateRange rates = resolution.rates();
        return new ResolutionView(
                resolution.decision(),
                resolution.limit(),
                rates == null
                        ? null
                        : new RateRange(
                                rates.minPercent().setScale(2),
                                rates.maxPercent().setScale(2)),
                resolution.shares().stream()
                        .map(share ->
                                new SurplusShare(share.pot(), share.percent().setScale(2)))
                        .toList(),
                resolution.inFavour(),
                resolution.against(),
                resolution.abstained(),
                resolution.passed());
    }

    static ResolutionView of(Resolution resolution) {
        return new ResolutionView(
                resolution.decision(),
                resolution.limit(),
                resolution.rates(),
                resolution.shares(),
                resolution.inFavour(),
                resolution.against(),
                resolution.abstained(),
                resolution.passed());
    }
}
