package id.koperasi.registry.meeting;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.RateRange;
import id.koperasi.registry.decision.SurplusShare;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the members voted on, how, and whether it passed. */
@Embeddable
public class Resolution {

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Column(name = "limit_sen")
    private @Nullable Rupiah limit;

    private @Nullable BigDecimal minRatePercent;
    private @Nullable BigDecimal maxRatePercent;

    @Convert(converter = SplitAsText.class)
    private List<SurplusShare> surplusSplit = List.of();

    private int inFavour;
    private int against;
    private int abstained;
    private boolean passed;

    protected Resolution() {} // Hibernate

    private Resolution(Vote vote, boolean passed) {
        this.decision = vote.decision();
        this.limit = vote.limit();
        RateRange rates = vote.rates();
        if (rates != null) {
            this.minRatePercent = rates.minPercent();
            this.maxRatePercent = rates.maxPercent();
        }
        this.surplusSplit = vote.shares();
        this.inFavour = vote.inFavour();
        this.against = vote.against();
        this.abstained = vote.abstained();
        this.passed = passed;
    }

    /** Counts a vote: the ordinary majority of those present carries it; some decisions take more. */
    static Resolution counted(
            Vote vote, OrdinaryMajority ordinary, @Nullable SpecialMajority special, int members, int present) {
        boolean majority = ordinary.carries(present, vote.inFavour());
        boolean carried = special == null || special.carries(members, present, vote.inFavour());
        return new Resolution(vote, majority && carried);
    }

    Decision decision() {
        return decision;
    }

    @Nullable Rupiah limit() {
        return limit;
    }

    @Nullable RateRange rates() {
        return minRatePercent == null || maxRatePercent == null ? null : new RateRange(minRatePercent, maxRatePercent);
    }

    List<SurplusShare> shares() {
        return surplusSplit;
    }

    int inFavour() {
        return inFavour;
    }

    int against() {
        return against;
    }

    int abstained() {
        return abstained;
    }

    boolean passed() {
        return passed;
    }
}
