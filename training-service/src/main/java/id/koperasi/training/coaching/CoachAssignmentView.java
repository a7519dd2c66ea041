package id.koperasi.training.coaching;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CoachAssignment", description = "A cooperative and its coach.")
record CoachAssignmentView(
        UUID assignmentId,
        UUID cooperativeId,
        String cooperativeName,
        String villageCode,
        UUID coachId,
        String coachName,
        Organisation organisation,
        LocalDate assignedOn) {

    static CoachAssignmentView of(CoachAssignments.Row row) {
        return new CoachAssignmentView(
                row.assignmentId(),
                row.cooperativeId(),
                row.cooperativeName(),
                row.villageCode(),
                row.coachId(),
                row.coachName(),
                Organisation.valueOf(row.organisation()),
                row.assignedOn());
    }
}
