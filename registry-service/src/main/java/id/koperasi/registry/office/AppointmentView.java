package id.koperasi.registry.office;

import id.koperasi.registry.conflict.ServesElsewhere;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Appointment", description = "Somebody holds an office for a term; the name is public by deed.")
record AppointmentView(
        UUID appointmentId,
        String name,

        @Schema(examples = "treasurer") String office,

        @Schema(description = "The first day.") LocalDate termFrom,

        @Schema(description = "The last day at most.") LocalDate termUntil,

        @Schema(description = "The first day without him, where the term ended early.") @Nullable LocalDate endedOn,

        @Nullable EndReason endReason,

        @Schema(description = "What proves why he left.") @Nullable String endEvidence,

        @Schema(description = "What it rests on: the founding, a meeting, a decree, or a corrected number.")
        Basis basis,

        @Schema(description = "The meeting that elected or approved him.") @Nullable UUID meetingId,

        @Schema(description = "The decree that made him village head.") @Nullable String letterNumber,

        @Schema(description = "The appointment of the same person that this one continues.") @Nullable UUID continues,

        @Schema(
                description = "A warning to whoever appoints: what the same person holds in other living cooperatives. "
                        + "Left out elsewhere, and where there is nothing.")
        @Nullable List<ServesElsewhere> servesElsewhere) {

    /** What an appointment rests on. */
    enum Basis {
        FOUNDING,
        MEETING,
        DECREE,
        CORRECTION
    }

    static AppointmentView of(Appointment appointment) {
        return of(appointment, List.of());
    }

    /** Of somebody who was appointed just now, with what he holds elsewhere. */
    static AppointmentView of(Appointment appointment, List<ServesElsewhere> elsewhere) {
        return new AppointmentView(
                appointment.id(),
                appointment.name(),
                appointment.office(),
                appointment.termFrom(),
                appointment.termUntil(),
                appointment.endedOn(),
                appointment.endReason(),
                appointment.endEvidence(),
                basis(appointment),
                appointment.meetingId(),
                appointment.letterNumber(),
                appointment.continues(),
                elsewhere.isEmpty() ? null : elsewhere);
    }

    private static Basis basis(Appointment appointment) {
        if (appointment.continues() != null) {
            return Basis.CORRECTION;
        }
        if (appointment.meetingId() != null) {
            return Basis.MEETING;
        }
        return appointment.letterNumber() == null ? Basis.FOUNDING : Basis.DECREE;
    }
}
