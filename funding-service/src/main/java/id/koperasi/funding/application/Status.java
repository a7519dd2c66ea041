package id.koperasi.funding.application;

import java.util.Map;
import java.util.Set;

/** How far an application is. */
public enum Status {
    /** Being written by the chair. */
    DRAFT,
    /** Sent to the fund. */
    SUBMITTED,
    /** Sent back by the analyst, to be mended with the help of a mentor and submitted again. */
    RETURNED,
    /** Judged by the analyst. */
    APPRAISED,
    /** Approved by the committee; the pool has set the amount aside. */
    APPROVED,
    /** Offered by the fund, until a day. */
    OFFERED,
    /** The chair has accepted the offer. */
    ACCEPTED,
    /** Rejected by the committee. */
    REJECTED,
    /** Signed by lender and cooperative. */
    AGREED,
    /** Paid out in part. */
    DISBURSING,
    /** Paid out in full. */
    DISBURSED,
    /** Taken back by the chair before it was signed. */
    WITHDRAWN,
    /** Nothing was accepted, signed or drawn in time. */
    LAPSED;

    private static final Map<Status, Set<Status>> NEXT = Map.of(
            DRAFT, Set.of(SUBMITTED, WITHDRAWN),
            SUBMITTED, Set.of(SUBMITTED, RETURNED, APPRAISED, WITHDRAWN),
            RETURNED, Set.of(SUBMITTED, WITHDRAWN),
            APPRAISED, Set.of(APPROVED, REJECTED, WITHDRAWN),
            APPROVED, Set.of(OFFERED, AGREED, LAPSED, WITHDRAWN),
            OFFERED, Set.of(ACCEPTED, LAPSED, WITHDRAWN),
            ACCEPTED, Set.of(AGREED, LAPSED, WITHDRAWN),
            AGREED, Set.of(DISBURSING, DISBURSED, LAPSED),
            DISBURSING, Set.of(DISBURSING, DISBURSED, LAPSED),
            DISBURSED, Set.of(DISBURSING));

    /** Whether the pool has set its amount aside and nothing is signed. */
    boolean isCommitted() {
        return this == APPROVED || this == OFFERED || this == ACCEPTED;
    }

    /** Whether nothing can be done any more. */
    boolean isOver() {
        return this == REJECTED || this == WITHDRAWN || this == LAPSED;
    }

    boolean allows(Status next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
