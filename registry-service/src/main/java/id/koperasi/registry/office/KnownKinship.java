package id.koperasi.registry.office;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.founding.Relation;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A kinship on record.
 *
 * @param person whose relative the other is
 * @param declaredOn the day of the founding, the election or the declaration that named it
 * @param told what is said of it
 */
record KnownKinship(UUID id, PersonReference person, PersonReference relative, LocalDate declaredOn, Told told) {

    /** What is said of a kinship. */
    @Schema(name = "KinshipTold", description = "What is said of a kinship.")
    record Told(
            @Schema(description = "The relative is this to the person.")
            Relation relation,

            @Schema(description = "The first day on which they were related no longer; only a marriage ends.") @Nullable LocalDate endedOn,

            @Schema(description = "They never were related; the declaration counts no more.")
            boolean mistaken) {}
}
