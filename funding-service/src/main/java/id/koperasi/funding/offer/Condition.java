package id.koperasi.funding.offer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what the committee approved.
 *
 * @param number from 1
 * @param what it asks
 * @param setOn when it was set
 * @param fulfilledOn when it was fulfilled
 * @param evidence what shows that
 */
record Condition(
        int number,
        String what,
        LocalDate setOn,
        @Nullable LocalDate fulfilledOn,
        @Nullable String evidence) {

    boolean isOpen() {
        return fulfilledOn == null;
    }

    /** Whether it was not fulfilled by a day. */
    boolean isOpenOn(LocalDate day) {
        return fulfilledOn == null || fulfilledOn.isAfter(day);
    }
}
