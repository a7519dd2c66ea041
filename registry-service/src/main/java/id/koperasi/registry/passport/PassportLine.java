package id.koperasi.registry.passport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known of a cooperative.
 *
 * @param section where it stands
 * @param item what it tells, for programs
 * @param label what it tells, for people
 * @param value what is known
 * @param since the business date it counts from
 * @param event the fact behind it
 * @param evidence the paper behind that
 */
@Schema(name = "PassportLine", description = "One thing that is known of a cooperative, and why.")
record PassportLine(
        @Schema(examples = "NUMBERS") String section,
        @Schema(examples = "NPWP") String item,
        @Schema(examples = "NPWP") String label,
        @Schema(examples = "1000000002641153") String value,
        LocalDate since,
        Event event,

        @Schema(description = "The paper behind it: minutes, letter, decree, or the line of a register.") @Nullable String evidence) {

    /**
     * The fact behind a line.
     *
     * @param type of the event, or the step or record that no event announces
     * @param id by which integrators know it; what no event announces has none
     * @param recordedAt when it was written down; null where only the day is kept
     */
    @Schema(name = "PassportEvent")
    record Event(String type, @Nullable UUID id, @Nullable Instant recordedAt) {}
}
