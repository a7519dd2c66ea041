package id.koperasi.registry.meeting;

import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What the members voted on, how, and whether it passed. */
@Embeddable
public class Resolution {

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Column(name = "limit_sen")
    private @Nullable Rupiah limit;

    private int inFavour;
    private int against;
    private int abstained;
    private boolean passed;

    protected Resolution() {} // Hibernate

    private Resolution(Vote vote, boolean passed) {
        this.decision = vote.decision();
        this.limit = vote.limit();
        this.inFavour = vote.inFavour();
        this.against = vote.against();
        this.abstained = vote.abstained();
        this.passed = passed;
    }

    /** Counts a vote: more than half of those present carry it; to change the statutes takes more. */
    static Resolution counted(Vote vote, MeetingRule rule, int members, int present) {
        boolean majority = 2L * vote.inFavour() > present;
        boolean carried =
                vote.decision() != Decision.STATUTES || rule.carriesStatutes(members, present, vote.inFavour());
        return new Resolution(vote, majority && carried);
    }

    Decision decision() {
        return decision;
    }

    @Nullable Rupiah limit() {
        return limit;
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
