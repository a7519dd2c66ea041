package id.koperasi.registry.deadline;

import java.time.LocalDate;

/** Whether a cooperative has heard a year's accounts. */
enum AnnualMeetingState {
    /** The year is not over. */
    NOT_YET_DUE,
    /** The year is over, and there is still time. */
    DUE,
    /** It was not held in time. */
    OVERDUE,
    /** It was held, in time or later. */
    HELD;

    /** Of one that was not held. */
    static AnnualMeetingState open(int bookYear, LocalDate dueOn, LocalDate today) {
        if (today.getYear() <= bookYear) {
            return NOT_YET_DUE;
        }
        return today.isAfter(dueOn) ? OVERDUE : DUE;
    }
}
