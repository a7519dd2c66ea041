package id.koperasi.registry.office;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.founding.Declaration;
import id.koperasi.registry.founding.FoundingMeeting.Kinship;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Record the new head of the village, who chairs the supervisors.
 *
 * @param cooperativeId whose supervisors
 * @param person who
 * @param name as in the decree
 * @param letterNumber the decree that made him village head
 * @param tookOfficeOn his first day
 * @param declarations what he declares of himself
 * @param kinships to whom of the officers he is related, as declared
 */
record InstallVillageHead(
        UUID cooperativeId,
        PersonReference person,
        String name,
        String letterNumber,
        LocalDate tookOfficeOn,
        List<Declaration> declarations,
        List<Kinship> kinships) {

    InstallVillageHead {
        declarations = List.copyOf(declarations);
        kinships = List.copyOf(kinships);
    }
}
