package id.koperasi.funding.offer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what the committee approved.
 *
 * @param number from 1
 * @param what it asks
 * @param beforeTranche before which tranche; before the agreement when it is absent
 * @param setOn when it was set
 * @param fulfilledOn when it was fulfilled
 * @param evidence what shows that
 */
record Condition(
        int number,
        String what,
        @Nullable Integer beforeTranche,
        LocalDate setOn,
        @Nullable LocalDate fulfilledOn,
        @Nullable String evidence) {

    /** Whether a tranche waits for it; what must be met before the agreement was met for all of them. */
    boolean holdsUp(int tranche) {
        return beforeTranche != null && beforeTranche <= tranche;
    }

    boolean isOpen() {
        return fulfilledOn == null;
    }

    /** Whether it was not fulfilled by a day. */
    boolean isOpenOn(LocalDate day) {
        return fulfilledOn == null || fulfilledOn.isAfter(day);
    }
}
