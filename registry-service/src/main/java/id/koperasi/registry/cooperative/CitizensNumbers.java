package id.koperasi.registry.cooperative;

import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.privacy.RefusedValueException;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeRejection.NotCitizensNumber;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns citizens' numbers into references at the door, so that the registry keeps none. */
@ApplicationScoped
public class CitizensNumbers {

    private final PersonReferences references;

    CitizensNumbers(PersonReferences references) {
        this.references = references;
    }

    /** Whether this number, which was found to be one, is a woman's: her day of birth is told plus 40. */
    boolean isWoman(String nik) {
        return Nik.parse(nik).sex() == Nik.Sex.FEMALE;
    }

    /** The person with this number; what is no number is refused by the field it stands in, and never repeated. */
    public PersonReference person(String nik, String field) {
        try {
            return references.of(Nik.parse(nik));
        } catch (RefusedValueException e) {
            throw new RejectedException(new NotCitizensNumber(field, e.refusal().code()));
        }
    }
}
