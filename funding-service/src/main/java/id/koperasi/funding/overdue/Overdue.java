package id.koperasi.funding.overdue;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An application that should be further.
 *
 * @param since when the stage began
 * @param applicationId which one
 * @param stage where it stands
 * @param cooperativeId whose
 * @param villageCode where that is
 * @param programmeCode of which programme
 * @param dueOn the day by which the stage should have been over
 * @param source of the target
 */
record Overdue(
        LocalDate since,
        UUID applicationId,
        Stage stage,
        UUID cooperativeId,
        String villageCode,
        String programmeCode,
        LocalDate dueOn,
        String source) {}
