package id.koperasi.registry.office;

import id.koperasi.registry.conflict.OfficeConflicts;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows appointments to whoever made them, with a warning where somebody serves another cooperative too. */
@ApplicationScoped
class AppointmentViews {

    private final OfficeConflicts conflicts;

    AppointmentViews(OfficeConflicts conflicts) {
        this.conflicts = conflicts;
    }

    AppointmentView made(Appointment appointment) {
        return AppointmentView.of(appointment, conflicts.elsewhere(appointment.cooperativeId(), appointment.person()));
    }
}
