package id.koperasi.funding.application;

import java.util.Set;

/** Which duties of a case are never one person's. */
public enum Duty {
    /** Who appraises does not disburse, and the other way round. */
    APPRAISER_DOES_NOT_DISBURSE,
    /** Who appraises does not decide. */
    APPRAISER_DOES_NOT_DECIDE,
    /** Who decides does not disburse. */
    DECIDER_DOES_NOT_DISBURSE,
    /** Who speaks for the cooperative, or for the public budget, has no part in the fund's side of it. */
    NO_TWO_SIDES;

    private static final String ANALYST = "fund-analyst";
    private static final String COMMITTEE = "fund-committee";
    private static final String TREASURER = "fund-treasurer";

    /** The rule that keeps two roles apart. */
    static Duty between(String one, String other) {
        Set<String> roles = Set.of(one, other);
        if (roles.equals(Set.of(ANALYST, TREASURER))) {
            return APPRAISER_DOES_NOT_DISBURSE;
        }
        if (roles.equals(Set.of(ANALYST, COMMITTEE))) {
            return APPRAISER_DOES_NOT_DECIDE;
        }
        return roles.equals(Set.of(COMMITTEE, TREASURER)) ? DECIDER_DOES_NOT_DISBURSE : NO_TWO_SIDES;
    }
}
