package id.koperasi.registry.office;

import id.koperasi.registry.conflict.OfficeConflicts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A cooperative that has ended has no officers. */
@ApplicationScoped
public class LeavingOffices {

    private final Appointments appointments;
    private final OfficeConflicts conflicts;

    LeavingOffices(Appointments appointments, OfficeConflicts conflicts) {
        this.appointments = appointments;
        this.conflicts = conflicts;
    }

    /**
     * The cooperative ended on another day than was told, so those who left with it left on that day, at the latest when their
     * term was over; a part of the running transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void everybodyLeftOtherwise(UUID cooperativeId, LocalDate before, LocalDate now, String evidence) {
        List<Appointment> all = appointments.of(cooperativeId);
        List<Appointment> left = all.stream()
                .filter(appointment -> leftWithIt(appointment, before)
                        || (appointment.endedOn() == null && appointment.notOverOn(now)))
                .toList();
        left.forEach(appointment -> {
            appointments.end(appointment, lastsUntil(appointment, now), EndReason.ENDED, evidence);
        });
        conflicts.tell(left.stream().map(Appointment::person).toList());
    }

    private static boolean leftWithIt(Appointment appointment, LocalDate day) {
        return appointment.endReason() == EndReason.ENDED
                && lastsUntil(appointment, day).equals(appointment.endedOn());
    }

    /** The first day without him of a cooperative that ended on a day: no later than his term was over anyway. */
    private static LocalDate lastsUntil(Appointment appointment, LocalDate endedOn) {
        LocalDate day = later(endedOn, appointment.termFrom());
        LocalDate over = appointment.termUntil().plusDays(1);
        return day.isBefore(over) ? day : over;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** Everybody in office on that day, or to come into office later, leaves; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void everybodyLeaves(UUID cooperativeId, LocalDate day, String evidence) {
        List<Appointment> leaving = appointments.of(cooperativeId).stream()
                .filter(appointment -> appointment.notOverOn(day))
                .toList();
        leaving.forEach(appointment ->
                appointments.end(appointment, later(day, appointment.termFrom()), EndReason.ENDED, evidence));
        conflicts.tell(leaving.stream().map(Appointment::person).toList());
    }
}
