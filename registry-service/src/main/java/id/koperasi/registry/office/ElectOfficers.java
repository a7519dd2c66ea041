package id.koperasi.registry.office;

import id.koperasi.registry.founding.Declaration;
import id.koperasi.registry.founding.FoundingMeeting.Kinship;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Put those whom a meeting elected into office.
 *
 * @param cooperativeId whose offices
 * @param meetingId the meeting that decided about officers
 * @param takingOfficeOn their first day; the day of the meeting when null
 * @param termYears for how long; as is usual when null
 * @param elected who was elected to what
 * @param declarations what those elected declare of themselves
 * @param leaving appointments that end though nobody takes their place
 * @param kinships who is related to whom, as declared
 */
record ElectOfficers(
        UUID cooperativeId,
        UUID meetingId,
        @Nullable LocalDate takingOfficeOn,
        @Nullable Integer termYears,
        List<Officer> elected,
        List<Declaration> declarations,
        Set<UUID> leaving,
        List<Kinship> kinships) {

    ElectOfficers {
        elected = List.copyOf(elected);
        declarations = List.copyOf(declarations);
        leaving = Set.copyOf(leaving);
        kinships = List.copyOf(kinships);
    }
}
