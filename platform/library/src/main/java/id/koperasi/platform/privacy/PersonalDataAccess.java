package id.koperasi.platform.privacy;

import jakarta.inject.Singleton;

/** The only way from personal data to a reply that shows it in plain. */
@Singleton
public class PersonalDataAccess {

    private final UnmaskingGate gate;

    PersonalDataAccess(UnmaskingGate gate) {
        this.gate = gate;
    }

    /** The plain value for a view, once the gate has let the caller pass and recorded it. */
    public Revealed reveal(Sensitive value, Unmasking unmasking) {
        gate.pass(value, unmasking);
        return new Revealed(value);
    }
}
