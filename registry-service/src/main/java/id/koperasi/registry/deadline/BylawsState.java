package id.koperasi.registry.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a cooperative has its anggaran rumah tangga (ART). */
enum BylawsState {
    /** It has. */
    ADOPTED,
    /** Not yet, and there is time. */
    DUE,
    /** Not yet, and its time is over. */
    OVERDUE;

    static BylawsState of(@Nullable LocalDate adoptedOn, LocalDate dueOn, LocalDate today) {
        if (adoptedOn != null) {
            return ADOPTED;
        }
        return today.isAfter(dueOn) ? OVERDUE : DUE;
    }
}
