package id.koperasi.registry.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** A cooperative that has ended has no officers. */
@ApplicationScoped
public class LeavingOffices {

    private final Appointments appointments;

    LeavingOffices(Appointments appointments) {
        this.appointments = appointments;
    }

    /** Everybody in office on that day, or to come into office later, leaves; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void everybodyLeaves(UUID cooperativeId, LocalDate day, String evidence) {
        appointments.of(cooperativeId).stream()
                .filter(appointment -> appointment.notOverOn(day))
                .forEach(appointment -> appointments.end(
                        appointment,
                        day.isBefore(appointment.termFrom()) ? appointment.termFrom() : day,
                        EndReason.ENDED,
                        evidence));
    }
}
