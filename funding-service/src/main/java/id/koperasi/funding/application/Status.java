package id.koperasi.funding.application;

import java.util.Map;
import java.util.Set;

/** How far an application is. */
enum Status {
    /** Being written by the chair. */
    DRAFT,
    /** Sent to the fund. */
    SUBMITTED,
    /** Judged by the analyst. */
    APPRAISED,
    /** Approved by the committee; the pool has set the amount aside. */
    APPROVED,
    /** Rejected by the committee. */
    REJECTED,
    /** Signed by lender and cooperative. */
    AGREED,
    /** Paid out in part. */
    DISBURSING,
    /** Paid out in full. */
    DISBURSED,
    /** Taken back by the chair before the decision. */
    WITHDRAWN,
    /** Nothing was drawn in time. */
    LAPSED;

    private static final Map<Status, Set<Status>> NEXT = Map.of(
            DRAFT, Set.of(SUBMITTED, WITHDRAWN),
            SUBMITTED, Set.of(APPRAISED, WITHDRAWN),
            APPRAISED, Set.of(APPROVED, REJECTED, WITHDRAWN),
            APPROVED, Set.of(AGREED),
            AGREED, Set.of(DISBURSING, DISBURSED, LAPSED),
            DISBURSING, Set.of(DISBURSING, DISBURSED));

    boolean allows(Status next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
