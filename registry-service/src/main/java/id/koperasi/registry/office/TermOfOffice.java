package id.koperasi.registry.office;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when until when somebody is in office. */
@Schema(name = "TermOfOffice", description = "From when until when somebody is in office.")
record TermOfOffice(
        @Schema(description = "The first day.", examples = "2026-03-21")
        LocalDate termFrom,

        @Schema(description = "The last day at most.", examples = "2031-03-20")
        LocalDate termUntil,

        @Schema(description = "The first day without him, where the term ended early.") @Nullable LocalDate endedOn,

        @Schema(description = "The decree that made him village head.", examples = "141.2/Kep.45-Huk/2026") @Nullable String letterNumber) {

    static TermOfOffice of(Appointment appointment) {
        return new TermOfOffice(
                appointment.termFrom(), appointment.termUntil(), appointment.endedOn(), appointment.letterNumber());
    }
}
