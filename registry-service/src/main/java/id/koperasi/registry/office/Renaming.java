package id.koperasi.registry.office;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Why;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Somebody is called otherwise than his appointments say; each is announced again, for others print his name. */
@ApplicationScoped
public class Renaming {

    private final Appointments appointments;
    private final RecordCorrections corrections;

    Renaming(Appointments appointments, RecordCorrections corrections) {
        this.appointments = appointments;
        this.corrections = corrections;
    }

    /** What an appointment says somebody is called. */
    record Called(String name) {}

    /** Gives back how many appointments said something else. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int rename(CooperativeProfile cooperative, PersonReference person, String name, Why why) {
        List<Appointment> misspelt = appointments.of(cooperative.id()).stream()
                .filter(appointment -> appointment.person().equals(person)
                        && !appointment.name().equals(name))
                .toList();
        for (Appointment appointment : misspelt) {
            corrections.tell(
                    CorrectedRecord.of(
                            cooperative, Kind.APPOINTMENT, appointment.id().toString()),
                    new Called(appointment.name()),
                    new Called(name),
                    why);
            appointments.rename(appointment, name);
        }
        return misspelt.size();
    }
}
