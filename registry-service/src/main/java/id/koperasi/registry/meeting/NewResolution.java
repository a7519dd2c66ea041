package id.koperasi.registry.meeting;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.RateRange;
import id.koperasi.registry.decision.SurplusShare;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "How the members voted on one thing: one member one vote, cast in person, so the three add up to "
                + "those present. Nobody votes for another; there is no field for a proxy, and one is refused.")
record NewResolution(
        @NotNull Decision decision,

        @Schema(description = "The most it allows; needed for borrowing and for the sale of assets.") @Nullable Rupiah limit,

        @Valid @Schema(description = "Needed for the decision about it, which sets no rate above the legal cap.")
        @Nullable RateRange rates,

        @Size(max = 9) @Schema(description = "Needed to split the surplus; they add up to a hundred.") @Nullable List<@NotNull @Valid SurplusShare> shares,

        @Min(0) @Max(MOST) int inFavour,
        @Min(0) @Max(MOST) int against,
        @Min(0) @Max(MOST) int abstained) {

    static final int MOST = 1_000_000;

    Vote vote() {
        return new Vote(decision, limit, rates, shares == null ? List.of() : shares, inFavour, against, abstained);
    }
}
