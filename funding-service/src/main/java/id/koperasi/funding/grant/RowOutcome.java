package id.koperasi.funding.grant;

import id.koperasi.platform.problem.Rejection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a request with many: a refused row does not hurt its neighbours.
 *
 * @param cooperativeId whose row it is, when that is known
 * @param allocationId the allocation, when there is one
 * @param result what became of it
 * @param rejection why it was refused
 */
record RowOutcome(
        @Nullable UUID cooperativeId,
        @Nullable UUID allocationId,
        Result result,
        @Nullable Rejection rejection) {

    /** What may become of a row. */
    enum Result {
        /** It is set aside now. */
        ALLOCATED,
        /** It is received now. */
        RECEIVED,
        /** It was so before. */
        UNCHANGED,
        /** It cannot be. */
        REFUSED
    }
}
