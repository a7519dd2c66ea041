package id.koperasi.registry.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What proves that a meeting was held as told.
 *
 * @param paperId the minutes as they were handed in
 * @param attendancePaperId the list of those who came (daftar hadir) as it was handed in
 * @param attendanceEvidence which paper names them, in words
 */
record Proof(
        @Nullable UUID paperId,
        @Nullable UUID attendancePaperId,
        @Nullable String attendanceEvidence) {

    Proof {
        attendanceEvidence = attendanceEvidence == null ? null : attendanceEvidence.strip();
    }

    /** Whether anything is said to name those who came. */
    boolean tellsWhoCame() {
        return attendancePaperId != null || attendanceEvidence != null;
    }
}
