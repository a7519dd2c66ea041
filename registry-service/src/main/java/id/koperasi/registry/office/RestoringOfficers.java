package id.koperasi.registry.office;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.conflict.OfficeConflicts;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.office.Appointment.Basis;
import id.koperasi.registry.office.Appointment.Holder;
import id.koperasi.registry.office.Appointment.Term;
import id.koperasi.registry.office.OfficeRejection.BoardChangedSince;
import id.koperasi.registry.office.OfficeRejection.DidNotLeave;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer was recorded as gone who was not. His appointment goes on from the day on which it was ended, as one and the same
 * term.
 */
@ApplicationScoped
class RestoringOfficers {

    private static final Set<EndReason> BY_HIMSELF = EnumSet.of(EndReason.RESIGNED, EndReason.DIED);

    private final FormedCooperatives cooperatives;
    private final Appointments appointments;
    private final OfficeConflicts conflicts;
    private final RecordCorrections corrections;

    RestoringOfficers(
            FormedCooperatives cooperatives,
            Appointments appointments,
            OfficeConflicts conflicts,
            RecordCorrections corrections) {
        this.cooperatives = cooperatives;
        this.appointments = appointments;
        this.conflicts = conflicts;
        this.corrections = corrections;
    }

    /** Why an appointment is over. */
    record Ended(
            EndReason reason, LocalDate endedOn, @Nullable String evidence) {}

    /** As long as the boards have not changed since: nobody took his place, and he took no other. */
    @Transactional
    Appointment restore(UUID cooperativeId, UUID appointmentId, Why why) {
        CooperativeProfile cooperative = cooperatives.locked(cooperativeId);
        Appointment over = appointments
                .find(cooperative.id(), appointmentId)
                .orElseThrow(() -> new RejectedException(new NotFound()));
        EndReason reason = over.endReason();
        if (reason == null || !BY_HIMSELF.contains(reason)) {
            throw new RejectedException(new DidNotLeave());
        }
        LocalDate endedOn = Objects.requireNonNull(over.endedOn());
        mustBeAsItWas(over, endedOn);
        corrections.tell(
                CorrectedRecord.of(cooperative, Kind.APPOINTMENT, over.id().toString()),
                new Ended(reason, endedOn, over.endEvidence()),
                new Ended(EndReason.CORRECTED, endedOn, why.evidence()),
                why);
        over.end(endedOn, EndReason.CORRECTED, why.evidence());
        Appointment restored = appointments.begin(
                cooperative,
                new Holder(over.person(), over.name(), over.office()),
                new Term(endedOn, over.termUntil()),
                new Basis(over.meetingId(), over.letterNumber(), over.id()));
        conflicts.tell(List.of(over.person()));
        return restored;
    }

    private void mustBeAsItWas(Appointment over, LocalDate endedOn) {
        appointments.of(over.cooperativeId()).stream()
                .filter(other -> !other.id().equals(over.id()))
                .map(Appointment::changedOn)
                .filter(changedOn -> changedOn.isAfter(endedOn))
                .max(LocalDate::compareTo)
                .ifPresent(changedOn -> {
                    throw new RejectedException(new BoardChangedSince(changedOn));
                });
    }
}
