package id.koperasi.registry.office;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.conflict.OfficeConflicts;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.office.Appointment.Basis;
import id.koperasi.registry.office.Appointment.Holder;
import id.koperasi.registry.office.Appointment.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The same person keeps his seat under another reference. */
@ApplicationScoped
public class Reseating {

    private final Appointments appointments;
    private final RecordCorrections corrections;
    private final OfficeConflicts conflicts;

    Reseating(Appointments appointments, RecordCorrections corrections, OfficeConflicts conflicts) {
        this.appointments = appointments;
        this.corrections = corrections;
        this.conflicts = conflicts;
    }

    /** Who an appointment that is over says it was. */
    record Seated(String person) {}

    /** Two offices that one person would hold at once. */
    public record Clash(String office, String other) {}

    /** Whether the two hold offices that only two persons may hold. */
    public Optional<Clash> clash(UUID cooperativeId, PersonReference from, PersonReference to, LocalDate day) {
        List<Appointment> everybody = appointments.of(cooperativeId);
        return everybody.stream()
                .filter(appointment -> appointment.person().equals(from) && appointment.notOverOn(day))
                .flatMap(one -> everybody.stream()
                        .filter(other -> other.person().equals(to) && other.notOverOn(day))
                        .map(other -> new Clash(one.office(), other.office())))
                .findFirst();
    }

    /** What is over follows; what is not ends under the one and goes on under the other. Gives back how many there are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int reseat(
            CooperativeProfile cooperative, PersonReference from, PersonReference to, LocalDate day, Why why) {
        List<Appointment> his = appointments.of(cooperative.id()).stream()
                .filter(appointment -> appointment.person().equals(from))
                .filter(appointment -> appointment.endReason() != EndReason.CORRECTED)
                .toList();
        for (Appointment appointment : his) {
            if (!appointment.notOverOn(day)) {
                appointment.belongsTo(to);
                corrections.tell(
                        CorrectedRecord.of(
                                cooperative, Kind.APPOINTMENT, appointment.id().toString()),
                        new Seated(from.value()),
                        new Seated(to.value()),
                        why);
                continue;
            }
            LocalDate first = day.isBefore(appointment.termFrom()) ? appointment.termFrom() : day;
            appointments.end(appointment, first, EndReason.CORRECTED, why.evidence());
            appointments.begin(
                    cooperative,
                    new Holder(to, appointment.name(), appointment.office()),
                    new Term(first, appointment.termUntil()),
                    new Basis(appointment.meetingId(), appointment.letterNumber(), appointment.id()));
        }
        conflicts.tell(List.of(from, to));
        return his.size();
    }
}
